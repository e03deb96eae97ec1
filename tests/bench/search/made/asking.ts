import type { Language } from '../../../../src/cards/card.ts';
import type { Chance } from '../../support/chance.ts';
import type { Made, MadeConcept } from './concepts.ts';
import type { Holders } from './holders.ts';
import type { Lexeme } from './lexicon.ts';
import { type Use, write } from './write.ts';

/** A query that means more concepts than this is none that someone would type. */
export const mostRelevant = 3;

/** What a query is made with. */
export interface Asking extends Made {
  readonly holders: Holders;
  /** Every form of every word: a slip must not give another word. */
  readonly forms: ReadonlySet<string>;
  readonly chance: Chance;
}

/** A query, and the concepts it means. */
export interface Asked {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** Makes a query, or nothing where the concept that chance gave has none of the kind. */
export type Asker = (asking: Asking) => Asked | undefined;

/**
 * The query of some words as typed, and the concepts that hold them; `meant` lists other words where one of several will do.
 * Nothing where a concept holds them in the other language alone, or in other forms: nobody could say whether it was meant.
 */
export function asked(
  { holders }: Asking,
  typed: readonly string[],
  uses: readonly Use[],
  meant: readonly (readonly Lexeme[])[] = uses.map(({ lexeme }) => [lexeme]),
): Asked | undefined {
  const relevant = holders.ofAll(meant);
  const plain = relevant.every((one) => uses.every(({ language }) => one.languages.includes(language)));
  if (relevant.length > mostRelevant || !plain || !relevant.every((one) => holdsForms(one, uses))) return undefined;
  return { query: typed.join(' '), relevant: relevant.map(({ name }) => name) };
}

/** Whether a concept's card in the language of some words holds them in just these forms, or would if there were one. */
export function holdsForms({ plan }: MadeConcept, uses: readonly Use[]): boolean {
  return uses.every(({ form, language }) =>
    write([plan.question, ...plan.answer], language).uses.some((one) => one.form === form),
  );
}

/** So many different words of some concept's question, in their order, in the given language where one is given; else none. */
export function fromQuestion(asking: Asking, count: number, only?: Language): Use[] {
  const picked = pick(asking);
  if (!picked || (only && picked.language !== only)) return [];
  return chosen(write([picked.concept.plan.question], picked.language).uses, count, asking.chance);
}

/** So many different words that stand in some concept's answer and not in its question; else none. */
export function fromAnswer(asking: Asking, count: number): Use[] {
  const picked = pick(asking);
  if (!picked) return [];
  const { plan } = picked.concept;
  const inQuestion = new Set(write([plan.question], picked.language).uses.map(({ lexeme }) => lexeme));
  const uses = write(plan.answer, picked.language).uses.filter(({ lexeme }) => !inQuestion.has(lexeme));
  return chosen(uses, count, asking.chance);
}

function pick({ concepts, chance }: Asking) {
  const concept = concepts[chance.below(concepts.length)];
  const language = concept?.languages[chance.below(concept.languages.length)];
  return concept && language ? { concept, language } : undefined;
}

/** So many different words of some uses, in their order; none where there are too few. */
export function chosen(uses: readonly Use[], count: number, chance: Chance): Use[] {
  const distinct = uses.filter(({ lexeme }, at) => uses.findIndex((one) => one.lexeme === lexeme) === at);
  while (distinct.length > count) distinct.splice(chance.below(distinct.length), 1);
  return distinct.length === count ? distinct : [];
}
