import { expect, test } from 'vitest';
import { capitalsOf, initialsOf, openInitials } from '../../src/search/initials.ts';
import { tokenize } from '../../src/search/tokens.ts';

function spelt(word: string, text: string, byCapitals = false): string[] {
  const { words } = tokenize(text);
  const { runsOf, isCapital } = openInitials(() => Uint16Array.from(initialsOf(words, capitalsOf(text, words))));
  return runsOf(word)
    .filter((run) => !byCapitals || isCapital(run))
    .map(([first, last]) => text.slice(words[first]?.range[0], words[last]?.range[1]));
}

test.each([
  ['rag', 'So Retrieval-Augmented Generation it is', ['Retrieval-Augmented Generation']],
  ['gan', 'what generative adversarial networks are', ['generative adversarial networks']],
  ['rlhf', 'Reinforcement Learning from Human Feedback', ['Reinforcement Learning from Human Feedback']],
  ['moe', 'a Mixture of Experts', ['Mixture of Experts']],
  ['auc', 'the Area Under the Curve', ['Area Under the Curve']],
  ['tln', 'le traitement du langage naturel', ['traitement du langage naturel']],
  ['ia', 'l’intelligence artificielle', ['intelligence artificielle']],
  ['rag', 'retrieval, then augmented', []],
  ['to', 'the owner', []],
  ['r', 'retrieval', []],
  ['c++', 'c', []],
])('%s in "%s"', (word, text, expected) => expect(spelt(word, text)).toEqual(expected));

test('by capitals, small words aside', () => {
  expect(spelt('moe', 'Mixture of Experts, mixture of experts', true)).toEqual(['Mixture of Experts']);
  expect(spelt('gan', 'generative adversarial networks', true)).toEqual([]);
});
