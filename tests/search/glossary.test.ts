import { describe, expect, test } from 'vitest';
import { siteLexicon } from '../../src/pages/search/_site-lexicon.ts';
import { fold } from '../../src/search/fold.ts';
import { glossaryPairs } from '../../src/search/glossary.ts';
import { isIdle } from '../../src/search/idle.ts';
import { keyNamesOf } from '../../src/search/key-names.ts';
import { keyOf } from '../../src/search/lexicon.ts';
import { openNames } from '../../src/search/names-in.ts';
import { createSearch } from '../../src/search/rank.ts';
import shortNames from '../../src/search/short-names.json' with { type: 'json' };
import { stemOf } from '../../src/search/stem.ts';
import { words } from '../../src/search/tokens.ts';
import translations from '../../src/search/translations.json' with { type: 'json' };
import { openVocabulary } from '../../src/search/vocabulary.ts';
import { all } from './arbitrary.ts';
import { entriesOf } from './sample.ts';

describe('the glossary', () => {
  test('has on each line French names and English ones, and no line twice', () => {
    expect(translations.filter((row) => row.length !== 2 || row.some((names) => names.length === 0))).toEqual([]);
    expect(doubled(translations.map((row) => JSON.stringify(row.map((names) => names.map(fold).sort()))))).toEqual([]);
  });
  test('has on each line of short names two at least, and no line twice', () => {
    expect(shortNames.filter((names) => names.length < 2 || names.includes(''))).toEqual([]);
    expect(doubled(shortNames.map((names) => JSON.stringify(names.map(fold).sort())))).toEqual([]);
  });
});

test('every name of the glossary is found in a query that is it', () => {
  const lost = glossaryPairs()
    .flat()
    .filter((name) => {
      const asked = words(name);
      const idle = asked.map(isIdle);
      const telling = asked.filter((_, at) => !idle[at]);
      // A name that is one small word is none; a longer one than the query is read for is found the other way only.
      if (asked.length < 2 || telling.length > 5 || (telling.length < 2 && asked.length > 5)) return false;
      const lexicon = keyNamesOf({ [keyOf(asked.join(' '))]: ['found'] }, openVocabulary(['found']));
      const names = openNames(lexicon);
      const stems = asked.map((word) => names.of(stemOf(word)));
      return !names.in({ words: stems, idle, unfinished: undefined }).some((found) => found.length > 0);
    });
  expect(lost).toEqual([]);
});

describe('what a card only writes short', () => {
  const cards = entriesOf({
    'svd.en': ['When is the SVD used?', 'To compress a matrix.'],
    'tls.en': ['What does a TLS handshake agree on?', 'Keys and a cipher.'],
    'value.en': ['What is a singular value?', 'A length of an axis.'],
    'rag.fr': ['Quand choisir un RAG ?', 'Quand les faits changent.'],
    'rbac.en': ['Why RBAC?', 'Rights are given to roles.'],
  });
  const search = createSearch(cards, siteLexicon(cards));
  test.each([
    ['singular value decomposition', 'svd'],
    ['décomposition en valeurs singulières', 'svd'],
    ['decomposition valeurs singulieres', 'svd'],
    ['transport layer security', 'tls'],
    ['génération augmentée par récupération', 'rag'],
    ['generation augmentee recuperation', 'rag'],
    ['retrieval augmented generation', 'rag'],
    ['contrôle accès rôles', 'rbac'],
    // While the last word is typed.
    ['singular value decompo', 'svd'],
    ['singular value decompositio', 'svd'],
    ['transport layer secu', 'tls'],
    ['génération augmentée par récup', 'rag'],
  ])('is found by its long name: %s', (query, concept) => {
    const [first] = search(query, { language: 'en', limit: 1 });
    expect(`${first?.concept}`).toBe(concept);
  });
});

describe('a French word', () => {
  const cards = entriesOf({
    'leak.en': ['How do you find a memory leak?', 'Compare two snapshots of the heap.'],
    'knapsack.en': ['What is dynamic programming?', 'Every subproblem is solved once.'],
    'prune.en': ['Why prune a network?', 'Fewer weights, same answers.'],
    'cadence.fr': ['À quoi sert une cadence dynamique ?', 'À suivre la charge.'],
    'symbol.en': ['What does symbolic execution explore?', 'Paths, each with its condition.'],
    'symbole.fr': ['Que veut dire un lien symbolique ?', 'Un nom pour un autre nom.'],
    'elague.fr': ['Comment grandit un arbre ?', 'Par ses feuilles.'],
  });
  const search = createSearch(cards, siteLexicon(cards));
  test.each([
    ['fuite', 'leak'],
    ['élagage', 'prune'],
    ['programmation dynamique', 'knapsack'],
    ['execution symbolique', 'symbol'],
    // While it is typed.
    ['élaga', 'prune'],
    ['programmation dynam', 'knapsack'],
  ])('%s finds the card that is only in English', (query, concept) => {
    const [first] = search(query, { language: 'fr', limit: 1 });
    expect(`${first?.concept}`).toBe(concept);
  });
});

function doubled(lines: readonly string[]): readonly string[] {
  return lines.filter((line, at) => lines.indexOf(line) !== at);
}

test('a long name whose words were asked for before, one by one, finds the card that writes it short', () => {
  const cards = entriesOf({
    'tls.en': ['What does a TLS handshake agree on?', 'Keys and a cipher.'],
    'layers.en': [
      'What does each layer of a network do?',
      'Transport brings data, and security is a layer of its own.',
    ],
  });
  const search = createSearch(cards, siteLexicon(cards));
  const find = (asked: string): string[] => search(asked, all).map(({ concept }) => concept);
  for (const before of ['transport', 'security', 'transport data', 'layer data'])
    expect(find(before)).toEqual(['layers']);
  expect(find('transport layer security')).toContain('tls');
});
