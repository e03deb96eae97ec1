import type { Language } from '../cards/card.ts';
import { type Found, startsOf } from './clause.ts';
import type { WordIndex } from './word-index.ts';

/** A concept by its number, with how well it answers. */
export interface Scored {
  readonly concept: number;
  readonly score: number;
}

// A prefix in a question stands above the word in an answer, and a typo in a question below a prefix in an answer.
const questionWeight = 10;
const answerWeight = 5;
const otherLanguage = 0.97;
const sameQuestion = 100;
const coverage = 1;
const inOrder = { question: 1, answer: 0.5 };
const sureQuality = 0.5;

/** The concepts that answer every clause on any of their sides, best first; equal scores by the concept's name. */
export function score(index: WordIndex, found: readonly Found[], asked: string, language: Language): Scored[] {
  const perClause = found.map(({ hits }) => bestPerConcept(index, hits, language));
  const sure = found.map(sureTerms);
  const [first, ...others] = perClause;
  return [...(first?.keys() ?? [])]
    .filter((concept) => others.every((best) => best.has(concept)))
    .map((concept) => {
      const total = perClause.reduce((sum, best) => sum + (best.get(concept) ?? 0), 0);
      return { concept, score: total / found.length + bonus(index, concept, sure, asked) };
    })
    .sort((a, b) => b.score - a.score || byName(index, a.concept, b.concept));
}

/** The concepts that have one of these fields on any of their sides, each with what its best field is worth. */
function bestPerConcept(index: WordIndex, hits: Found['hits'], language: Language): Map<number, number> {
  const best = new Map<number, number>();
  for (const [field, quality] of hits) {
    const entry = field >> 1;
    const concept = index.conceptOf[entry] ?? 0;
    const weight = field % 2 === 0 ? questionWeight : answerWeight;
    const side = index.entries[entry]?.language === language ? 1 : otherLanguage;
    best.set(concept, Math.max(best.get(concept) ?? 0, quality * weight * side));
  }
  return best;
}

/** What tells apart concepts that hold the same words: the whole question, how much of it was asked, and the words' order. */
function bonus(index: WordIndex, concept: number, sure: readonly ReadonlySet<number>[], asked: string): number {
  const perSide = (index.sides[concept] ?? []).map((entry) => {
    const question = index.fields[2 * entry]?.terms ?? [];
    const answer = index.fields[2 * entry + 1]?.terms ?? [];
    const same = asked !== '' && question.map((term) => index.terms[term]).join('') === asked ? sameQuestion : 0;
    return same + coverage * covered(question, sure) + orderBonus(question, answer, sure);
  });
  return Math.max(0, ...perSide);
}

/** The terms that are surely meant: no typos. */
function sureTerms({ clause }: Found): Set<number> {
  return new Set([...clause.terms].filter(([, quality]) => quality >= sureQuality).map(([term]) => term));
}

function covered(question: readonly number[], sure: readonly ReadonlySet<number>[]): number {
  if (question.length === 0) return 0;
  return question.filter((term) => sure.some((terms) => terms.has(term))).length / question.length;
}

function orderBonus(
  question: readonly number[],
  answer: readonly number[],
  sure: readonly ReadonlySet<number>[],
): number {
  if (sure.length < 2) return 0;
  if (startsOf(question, sure).length > 0) return inOrder.question;
  return startsOf(answer, sure).length > 0 ? inOrder.answer : 0;
}

function byName({ concepts }: WordIndex, a: number, b: number): number {
  return (concepts[a] ?? '') < (concepts[b] ?? '') ? -1 : 1;
}
