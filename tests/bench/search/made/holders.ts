import { languages } from '../../../../src/cards/card.ts';
import type { MadeConcept } from './concepts.ts';
import type { Lexeme } from './lexicon.ts';
import type { Plan, Sentence } from './plan.ts';

/** Which concepts hold which words. */
export interface Holders {
  /** The concepts that hold, for each list of words, one of it. */
  readonly ofAll: (words: readonly (readonly Lexeme[])[]) => MadeConcept[];
  /** In how many concepts with both sides a word stands: from so many pairs its translation can be learned. */
  readonly pairs: (lexeme: Lexeme) => number;
}

/** Reads what the concepts are made of. */
export function holdersOf(concepts: readonly MadeConcept[]): Holders {
  const holding = new Map<number, Set<MadeConcept>>();
  for (const concept of concepts)
    for (const { id } of lexemesOf(concept.plan)) holding.set(id, (holding.get(id) ?? new Set()).add(concept));
  const holders = ({ id }: Lexeme) => [...(holding.get(id) ?? [])];
  return {
    ofAll: (words) => {
      const [fewest, ...others] = words.map((some) => new Set(some.flatMap(holders))).sort((a, b) => a.size - b.size);
      return [...(fewest ?? [])].filter((concept) => others.every((some) => some.has(concept)));
    },
    pairs: (lexeme) => holders(lexeme).filter((concept) => concept.languages.length === languages.length).length,
  };
}

function lexemesOf({ question, answer }: Plan): Lexeme[] {
  return [question, ...answer].flatMap(wordsIn);
}

/** The words of a method count where it is written out; French cards always do that but for the bare acronym. */
function wordsIn({ phrases, method }: Sentence): Lexeme[] {
  const words = phrases.flatMap(({ noun, adjective }) => [noun, ...(adjective ? [adjective] : [])]);
  return method && method.naming !== 'acronym' ? [...words, ...method.method.words] : words;
}
