import { describe, expect, test } from 'vitest';
import { siteLexicon } from '../../src/pages/search/_site-lexicon.ts';
import { fold } from '../../src/search/fold.ts';
import rows from '../../src/search/glossary.json' with { type: 'json' };
import { createSearch } from '../../src/search/rank.ts';
import { entriesOf } from './sample.ts';

describe('the glossary', () => {
  test('has on each line French names and English ones, and no line twice', () => {
    expect(rows.filter((row) => row.length !== 2 || row.some((names) => names.length === 0))).toEqual([]);
    const lines = rows.map((row) => JSON.stringify(row.map((names) => names.map(fold).sort())));
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
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
  ])('%s finds the card that is only in English', (query, concept) => {
    const [first] = search(query, { language: 'fr', limit: 1 });
    expect(`${first?.concept}`).toBe(concept);
  });
});
