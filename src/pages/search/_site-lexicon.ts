import { cognatesIn } from '../../collection/pairs/cognates.ts';
import { namePairs } from '../../collection/pairs/names.ts';
import type { SearchEntry } from '../../search/entry.ts';
import { glossaryPairs } from '../../search/glossary.ts';
import { type Lexicon, learnLexicon } from '../../search/lexicon.ts';

/** How sure it is that words which are spelt nearly alike mean the same. */
const spelling = 0.5;

/** Takes all cards and returns what else their words are called: what the cards teach, what the glossaries know, and words that both languages spell alike. */
export function siteLexicon(entries: readonly SearchEntry[]): Lexicon {
  const texts = entries.map(({ language, question, answer }) => ({ language, text: `${question}\n${answer}` }));
  const alike = cognatesIn(texts).map(([french, english]) => [french, english, spelling] as const);
  return learnLexicon(entries, [...namePairs(), ...glossaryPairs(), ...alike]);
}
