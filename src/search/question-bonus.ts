import { idleNotes, type Notes } from './notes.ts';
import type { SearchIndex } from './search-index.ts';
import { countBits } from './shapes.ts';

/** A query whose clauses are noted (see `clauseOf`), and where it is asked. */
export interface Asked {
  readonly index: SearchIndex;
  readonly notes: Notes;
  /** The letters of the query, to be compared with whole questions; empty where it leaves something out. */
  readonly letters: string;
}

const covered = 1.2;
const following = 0.7;
/** The same words asked of it: `explain`, `why`. */
const asking = 0.75;
const mostAsking = 2;
const sameQuestion = 100;
const sameName = 3;
/** What the author calls the concept, in the words of the query. */
const named = 0.9;

/**
 * Takes what is asked, in how many clauses, and the number of a question or rewording, and returns what tells apart concepts that hold
 * the same words: how much of the question was asked, the order of its words, what asks, the whole question.
 */
export function questionBonus(
  { index, notes: { idle, clauseOf }, letters }: Asked,
  clauses: number,
  question: number,
): number {
  const { words, firstWords } = index;
  const from = firstWords[question] ?? 0;
  const to = firstWords[question + 1] ?? 0;
  let telling = 0;
  let found = 0;
  let inOrder = 0;
  let before = 0;
  let asked = 0;
  for (let place = from; place < to; place += 1) {
    const term = words[place] ?? 0;
    const clause = clauseOf[term] ?? 0;
    const tells = Number(idle[term] === 0);
    telling += tells;
    found += Number(clause > 0) * tells;
    asked |= Number(idle[term] === idleNotes.asking) << clause;
    inOrder += clause > 1 && clause === before + 1 ? 1 : 0;
    before = clause;
  }
  const isSame = found === telling && sameLetters(index, from, to, letters);
  const order = Math.min(1, inOrder / Math.max(1, clauses - 1));
  const all =
    (covered * found) / Math.max(1, telling) +
    following * order +
    asking * Math.min(mostAsking, countBits(asked >>> 1));
  return isSame ? sameQuestion + all : all;
}

function sameLetters({ terms, words }: SearchIndex, from: number, to: number, letters: string): boolean {
  if (letters === '') return false;
  let at = 0;
  for (let place = from; place < to; place += 1) {
    const term = terms[words[place] ?? 0] ?? '';
    if (!letters.startsWith(term, at)) return false;
    at += term.length;
  }
  return at === letters.length;
}

/** Takes what is asked and a concept, and returns what it counts that the concept is called so. */
export function nameBonus({ index, notes, letters }: Asked, concept: number): number {
  const share = namedShare(notes, concept);
  const isNamed = share === 1 && letters !== '' && isName(index.concepts[concept] ?? '', letters);
  return (isNamed ? sameName : 0) + named * share;
}

/** How many of the words of a concept's name are asked for. */
function namedShare({ firstNames, names, clauseOf }: Notes, concept: number): number {
  const from = firstNames[concept] ?? 0;
  const to = firstNames[concept + 1] ?? 0;
  let asked = 0;
  for (let place = from; place < to; place += 1) asked += (clauseOf[names[place] ?? 0] ?? 0) > 0 ? 1 : 0;
  return from === to ? 0 : asked / (to - from);
}

/** Whether a name is some letters, its hyphens left out. */
function isName(name: string, letters: string): boolean {
  return name.length >= letters.length && name.startsWith(letters.charAt(0)) && name.replaceAll('-', '') === letters;
}
