import { cognatesIn } from '../../collection/pairs/cognates.ts';
import { namePairs } from '../../collection/pairs/names.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { isEveryday } from '../../search/everyday.ts';
import { glossaryPairs } from '../../search/glossary.ts';
import { everydayKey, type Lexicon, learnLexicon } from '../../search/lexicon.ts';
import { words } from '../../search/tokens.ts';

/** How sure it is that words which are spelt nearly alike mean the same. */
const spelling = 0.5;

/** Takes all cards and returns what else their words are called: what the cards teach, what the glossaries know, words that both languages spell alike; and which are words of every day. */
export function siteLexicon(entries: readonly SearchEntry[]): Lexicon {
  const texts = entries.map(({ language, question, answer }) => ({ language, text: `${question}\n${answer}` }));
  const alike = cognatesIn(texts).map(([french, english]) => [french, english, spelling] as const);
  const written = new Set(
    entries.flatMap(({ question, answer, rewordings = [] }) => [question, answer, ...rewordings].flatMap(words)),
  );
  return {
    ...learnLexicon(entries, [...namePairs(), ...glossaryPairs(), ...alike]),
    [everydayKey]: [...written].filter(isEveryday).sort(),
  };
}
