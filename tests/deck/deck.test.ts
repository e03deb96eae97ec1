import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import type { Card, Language } from '../../src/cards/card.ts';
import { readNotes } from '../../src/collection/index.ts';

const { collection } = await readNotes(new URL('../../content', import.meta.url).pathname);
const cards = [...collection.cards.values()];
const answered = cards.filter(({ kind }) => kind === 'basic');
const inBrief: Readonly<Record<Language, RegExp>> = { fr: /^En bref\s:/, en: /^In brief:/ };
const mistake: Readonly<Record<Language, RegExp>> = { fr: /^Erreur fréquente\s:/, en: /^Common mistake:/ };

test('the check of the deck finds nothing: no error, no drift, no side missing, not a remark', () => {
  expect(collection.diagnostics).toEqual([]);
});

test('at least 120 concepts stand in both languages, each under an id and a level of its own, of one kind', () => {
  const sides = Map.groupBy(cards, ({ concept }) => concept);
  expect(sides.size).toBeGreaterThanOrEqual(120);
  for (const [concept, both] of sides) {
    expect([concept, both.map(({ language }) => language).sort()]).toEqual([concept, ['en', 'fr']]);
    expect([concept, new Set(both.map(({ kind, extras }) => `${kind} ${extras.difficulty}`)).size]).toEqual([
      concept,
      1,
    ]);
    for (const { writtenId, extras } of both)
      expect([concept, writtenId, !!extras.difficulty]).toEqual([concept, concept, true]);
  }
});

test('a question that is answered has what one says in half a minute, its points, the usual mistake, and what is asked next', () => {
  const faults = answered.flatMap((card) => faultsOf(card).map((fault) => `${card.id}: ${fault}`));
  expect(faults).toEqual([]);
});

test('every card but an open one says where what it claims can be read', () => {
  const without = cards.filter(({ kind, extras }) => kind !== 'open' && extras.references === undefined);
  expect(without.map(({ id }) => id)).toEqual([]);
});

test('every card says in seven or eight other ways what it asks, none of them twice in a language', () => {
  const wordings = cards.map(
    ({ id, extras }) => [id, extras.rewordings?.nodes.flatMap(itemsOf).map((node) => textOf(node)) ?? []] as const,
  );
  expect(wordings.filter(([, own]) => own.length < 7 || own.length > 8)).toEqual([]);
  const all = wordings.flatMap(([id, own]) => own.map((one) => `${id.slice(-2)} ${one}`));
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
});

function faultsOf({ language, answer, extras }: Card): string[] {
  const nodes = answer?.nodes ?? [];
  const brief = wordsIn(nodes.filter((node) => inBrief[language].test(textOf(node))));
  const points = nodes.find(({ type }) => type === 'list');
  const asked = extras.followUps?.nodes.flatMap(itemsOf).length ?? 0;
  return [
    ...(brief >= 25 && brief <= 95 ? [] : [`${brief} words in brief`]),
    ...(points && itemsOf(points).length >= 3 && itemsOf(points).length <= 7
      ? []
      : [`${points ? itemsOf(points).length : 0} points`]),
    ...(nodes.some((node) => mistake[language].test(textOf(node))) ? [] : ['no usual mistake']),
    ...(asked >= 2 && asked <= 3 ? [] : [`${asked} follow-ups`]),
  ];
}

function itemsOf(node: RootContent): RootContent[] {
  return node.type === 'list' ? node.children : [];
}

function wordsIn(nodes: readonly RootContent[]): number {
  return nodes.reduce((sum, node) => sum + textOf(node).split(/\s+/).length, 0);
}
