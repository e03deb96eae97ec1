import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/study/asked.ts';
import { deck, item } from './examples.ts';

const items = [{ ...item('rag.fr', 'ml'), tags: ['search', 'données'] }, item('tcp.en', 'net')];
const read = (query: string) => readAsked(new URLSearchParams(query), items);

describe('the query of a study page', () => {
  it('picks by every name, and takes several of one name as alternatives', () => {
    const { filter, ask, unknown } = read(
      'deck=ml&deck=net&tag=donn%C3%A9es&kind=basic&language=fr&flag=0&flag=3&only=weak&ask=across',
    );
    expect(filter).toEqual({
      decks: new Set([deck('ml'), deck('net')]),
      tags: new Set(['données']),
      kinds: new Set(['basic']),
      writtenIn: new Set(['fr']),
      flags: new Set([0, 3]),
      only: 'weak',
    });
    expect([ask, [...unknown]]).toEqual(['across', []]);
  });

  it('says nothing where a form sends its fields empty', () => {
    expect(read('deck=&tag=&kind=&language=&flag=&only=&ask=')).toEqual(read(''));
    expect(read('')).toEqual({ filter: {}, ask: undefined, unknown: new Set() });
  });

  it('leaves out what the site does not have, and names it', () => {
    const { filter, ask, unknown } = read(
      'deck=gone&tag=__proto__&kind=constructor&language=de&flag=9&only=old&ask=no',
    );
    expect([filter, ask]).toEqual([{}, undefined]);
    expect([...unknown].sort()).toEqual(['ask', 'deck', 'flag', 'kind', 'language', 'only', 'tag']);
    expect(read('deck=gone&deck=ml').filter.decks).toEqual(new Set([deck('ml')]));
  });
});
