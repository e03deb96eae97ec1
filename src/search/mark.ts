import { type Clause, tells } from './clause.ts';
import { capitalsOf, initialsOf, openInitials } from './initials.ts';
import type { SearchIndex } from './search-index.ts';
import { type Range, type Token, type Tokens, tokenize } from './tokens.ts';

/** Takes a text and returns where the words of a query stand in it: in order, never overlapping. */
export type Mark = (text: string) => readonly Range[];

/** Takes an index and the clauses of a query that are found somewhere, and returns what marks them. */
export function openMark(index: SearchIndex, all: readonly Clause[]): Mark {
  // Small words stand everywhere: they are marked where nothing else is asked for.
  const clauses = all.some(tells) ? all.filter(({ isIdle }) => !isIdle) : all;
  const terms = new Set(clauses.flatMap((clause) => termsOf(index, clause)));
  const isMeant = (term: string): boolean => terms.has(term);
  const runs = clauses.flatMap(({ together, isRequired }) =>
    together.map(({ steps, inRow = isRequired }) => ({ steps: steps.map((step) => namesOf(index, step)), inRow })),
  );
  const acronyms = clauses.flatMap(({ acronym }) => (acronym === '' ? [] : [acronym]));
  return (text) => {
    const tokens = tokenize(text);
    const whole = tokens.words.filter(({ term }) => isMeant(term)).map(({ range }) => range);
    // Where a word is marked, the compound around it is not: `low` marks "Low" in "Low-rank".
    const forms = tokens.forms.filter(({ term, range }) => isMeant(term) && !whole.some((one) => overlap(one, range)));
    const following = runs.flatMap((run) => runIn(tokens, run.steps, run.inRow));
    return merge([...whole, ...forms.map(({ range }) => range), ...following, ...spelt(text, tokens, acronyms)]);
  };
}

/** The terms that answer a clause, those that its word begins among them. */
function termsOf({ terms }: SearchIndex, clause: Clause): string[] {
  const own = Array.from(clause.terms.keys(), (term) => terms[term] ?? '');
  return [...own, ...clause.begun.stretches.flatMap(([from, to]) => terms.slice(from, to))];
}

/** Words that belong together where they follow each other; where they do not and need not, each of them. */
function runIn({ words, forms }: Tokens, steps: readonly ReadonlySet<string>[], inRow: boolean): Range[] {
  const found = followingIn(words, steps);
  if (found.length > 0 || inRow) return found;
  const isStep = ({ term }: Token): boolean => steps.some((step) => step.has(term));
  const whole = words.filter(isStep);
  // A step may be a piece of a word only (`torch` in `PyTorch`).
  const pieces = forms.filter((form) => isStep(form) && !whole.some(({ range }) => overlap(range, form.range)));
  return [...whole, ...pieces].map(({ range }) => range);
}

/** Takes the words of a text and the terms of which each step may be any, and returns the stretches where they follow each other. */
export function followingIn(words: readonly Token[], steps: readonly ReadonlySet<string>[]): Range[] {
  return words.flatMap((first, at): Range[] => {
    const last = words[at + steps.length - 1];
    const fits = steps.every((step, more) => step.has(words[at + more]?.term ?? ''));
    return last && fits ? [[first.range[0], last.range[1]]] : [];
  });
}

/** Takes an index and the numbers of terms and returns the terms. */
export function namesOf(index: SearchIndex, numbers: readonly number[]): ReadonlySet<string> {
  return new Set(numbers.map((number) => index.terms[number] ?? ''));
}

function spelt(text: string, { words }: Tokens, acronyms: readonly string[]): Range[] {
  if (acronyms.length === 0) return [];
  const { runsOf } = openInitials(() => Uint16Array.from(initialsOf(words, capitalsOf(text, words))));
  return acronyms.flatMap((acronym) =>
    runsOf(acronym).flatMap(([first, last]): Range[] => {
      const [from, to] = [words[first], words[last]];
      return from && to ? [[from.range[0], to.range[1]]] : [];
    }),
  );
}

function merge(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

function overlap(a: Range, b: Range): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
