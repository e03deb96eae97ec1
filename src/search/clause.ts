import { type Acronym, type Run, runsOf } from './initials.ts';
import type { Range, Tokens } from './tokens.ts';
import { numberOf, type WordIndex } from './word-index.ts';

/** How well a place answers a word, from 1 (the very word) down; 0 is not at all. */
export type Quality = number;

/** Terms that must follow each other; each step may be any of a set. */
export interface Sequence {
  readonly steps: readonly ReadonlySet<number>[];
  readonly quality: Quality;
}

/** One word or phrase of a query, in terms of an index: everything that counts as finding it. */
export interface Clause {
  readonly terms: ReadonlyMap<number, Quality>;
  readonly sequences: readonly Sequence[];
  /** The word as an acronym. With `everywhere`, words without capitals may spell it in an answer too, not only in a question. */
  readonly acronym?: Acronym & { readonly everywhere: boolean };
}

/** A clause with the fields that it is found in, each with its best quality. */
export interface Found {
  readonly clause: Clause;
  readonly hits: ReadonlyMap<number, Quality>;
}

const capitalInitials: Quality = 0.78;
const smallInitials: Quality = 0.5;

/** Looks a clause up. */
export function find(index: WordIndex, clause: Clause): Found {
  const hits = new Map<number, Quality>();
  const raise = (field: number, quality: Quality) => hits.set(field, Math.max(hits.get(field) ?? 0, quality));
  for (const [term, quality] of clause.terms) {
    for (const field of index.postings[term] ?? []) raise(field, quality);
  }
  for (const { steps, quality } of clause.sequences) {
    for (const field of fieldsWithSequence(index, steps)) raise(field, quality);
  }
  if (clause.acronym) {
    for (const field of index.fields.keys()) {
      const quality = acronymQuality(index, field, clause);
      if (quality > 0) raise(field, quality);
    }
  }
  return { clause, hits };
}

/** Where a clause stands in a field, given the words of that field's text. In no order; ranges may overlap. */
export function rangesOf(index: WordIndex, field: number, clause: Clause, { words, forms }: Tokens): Range[] {
  const terms = index.fields[field]?.terms ?? [];
  const whole = words.filter((_, place) => clause.terms.has(terms[place] ?? -1)).map(({ range }) => range);
  // Where a word is marked, the compound around it is not: `low` marks "Low" in "Low-rank".
  const others = forms
    .filter(({ term }) => clause.terms.has(numberOf(index, term) ?? -1))
    .filter(({ range }) => !whole.some((word) => overlap(word, range)));
  const runs = [...sequenceRuns(index, field, clause), ...acronymRuns(index, field, clause)];
  return [
    ...whole,
    ...others.map(({ range }) => range),
    ...runs.flatMap(([first, last]) => spanOf(words[first]?.range, words[last]?.range)),
  ];
}

/** Places in a field where each step finds its term, one after the other. */
export function startsOf(terms: readonly number[], steps: readonly ReadonlySet<number>[]): number[] {
  const starts: number[] = [];
  for (let start = 0; start + steps.length <= terms.length; start += 1) {
    if (steps.every((step, i) => step.has(terms[start + i] ?? -1))) starts.push(start);
  }
  return starts;
}

function fieldsWithSequence(index: WordIndex, steps: readonly ReadonlySet<number>[]): number[] {
  const fieldsOf = (step: ReadonlySet<number>) => new Set([...step].flatMap((term) => index.postings[term] ?? []));
  const [first, ...others] = steps.map(fieldsOf).sort((a, b) => a.size - b.size);
  return [...(first ?? [])].filter(
    (field) =>
      others.every((fields) => fields.has(field)) && startsOf(index.fields[field]?.terms ?? [], steps).length > 0,
  );
}

function sequenceRuns(index: WordIndex, field: number, { sequences }: Clause): Run[] {
  const terms = index.fields[field]?.terms ?? [];
  return sequences.flatMap(({ steps }) =>
    startsOf(terms, steps).map((start): Run => [start, start + steps.length - 1]),
  );
}

function acronymQuality(index: WordIndex, field: number, clause: Clause): Quality {
  const initials = index.fields[field]?.initials ?? '';
  if (!clause.acronym || initials.search(spellingFor(field, clause.acronym)) === -1) return 0;
  return initials.search(clause.acronym.byCapitals) === -1 ? smallInitials : capitalInitials;
}

function acronymRuns(index: WordIndex, field: number, { acronym }: Clause): Run[] {
  return acronym ? runsOf(spellingFor(field, acronym), index.fields[field]?.initials ?? '') : [];
}

/** Long answers spell every acronym somewhere, by chance; there, capitals are asked for. */
function spellingFor(field: number, { everywhere, byAny, byCapitals }: NonNullable<Clause['acronym']>): RegExp {
  const isQuestion = field % 2 === 0;
  return isQuestion || everywhere ? byAny : byCapitals;
}

function spanOf(first: Range | undefined, last: Range | undefined): Range[] {
  return first && last ? [[first[0], last[1]]] : [];
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
