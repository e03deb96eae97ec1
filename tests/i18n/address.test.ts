import { describe, expect, test } from 'vitest';
import { siteAddresses, sourceName } from '../../src/i18n/address.ts';

describe.each([
  ['/', '/'],
  ['/recto/', '/recto/'],
  ['/recto', '/recto/'],
])('a site under %s', (base, root) => {
  const site = siteAddresses(base);
  test('has its pages under that path, each ending in a slash', () => {
    expect(site.home('fr')).toBe(`${root}fr/`);
    expect(site.deck('en', 'caches')).toBe(`${root}en/decks/caches/`);
    expect(site.card('fr', 'rag')).toBe(`${root}fr/cards/rag/`);
    expect(site.study('en')).toBe(`${root}en/study/`);
    expect(site.study('en', 'caches')).toBe(`${root}en/study/?deck=caches`);
    expect(site.search('fr')).toBe(`${root}fr/search/`);
  });
  test('has its files there too, their names encoded', () => {
    expect(site.file('notes/a plan.png')).toBe(`${root}notes/a%20plan.png`);
  });
});

const site = siteAddresses('/');

test('a query is encoded, and left out where there is none', () => {
  expect(site.search('fr', 'où & quand?')).toBe('/fr/search/?q=o%C3%B9%20%26%20quand%3F');
  expect(site.search('fr', '')).toBe('/fr/search/');
});

test('a document is shown by its path without the ending, at a line', () => {
  expect(site.source('en', 'sub/été.md', 12)).toBe('/en/source/sub/%C3%A9t%C3%A9/#L12');
  expect(site.source('en', 'a.markdown')).toBe('/en/source/a/');
  expect(sourceName('a.md.md')).toBe('a.md');
});

test('a name with marks of its own meaning in an address still leads to its page', () => {
  expect(site.source('en', 'C# or F#?.md')).toBe('/en/source/C%23%20or%20F%23%3F/');
  expect(site.file('notes/50%.png')).toBe('/notes/50%25.png');
  expect(site.file('notes/a#1?.png')).toBe('/notes/a%231%3F.png');
});
