import { type Notes, saying } from './notes.ts';
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
/** What another wording of the question counts beside the question itself. */
const reworded = 0.7;
/** What the author calls the concept, in the words of the query. */
const named = 0.9;

/**
 * Takes what is asked, in how many clauses, and a concept, and returns what tells it apart from others that hold the same words: the
 * best of its questions and rewordings, and what it is called.
 */
export function questionBonus(asked: Asked, clauses: number, concept: number): number {
  const { firsts, read } = asked.notes;
  const end = firsts[concept + 1] ?? 0;
  const name = (firsts[concept] ?? 0) + 1;
  let at = name + (read[name - 1] ?? 0);
  const ofName = nameBonus(asked, concept, name, at);
  let best = 0;
  while (at < end) {
    const head = read[at] ?? 0;
    const to = at + 1 + (head >>> 1);
    best = Math.max(best, ((head & 1) === 0 ? 1 : reworded) * wordsBonus(asked, clauses, at + 1, to));
    at = to;
  }
  return best + ofName;
}

/** How much of a question was asked, the order of its words, what asks, the whole question. */
function wordsBonus({ index, notes: { clauseOf, read }, letters }: Asked, clauses: number, from: number, to: number) {
  let telling = 0;
  let found = 0;
  let inOrder = 0;
  let before = 0;
  let asked = 0;
  for (let place = from; place < to; place += 1) {
    const word = read[place] ?? 0;
    const clause = clauseOf[word >>> 2] ?? 0;
    const said = word & 3;
    const tells = Number(said === saying.much);
    telling += tells;
    found += Number(clause > 0) * tells;
    asked |= Number(said === saying.asks) << clause;
    inOrder += clause > 1 && clause === before + 1 ? 1 : 0;
    before = clause;
  }
  const order = Math.min(1, inOrder / Math.max(1, clauses - 1));
  const all =
    (covered * found) / Math.max(1, telling) +
    following * order +
    asking * Math.min(mostAsking, countBits(asked >>> 1));
  return found === telling && sameLetters(index, read, from, to, letters) ? sameQuestion + all : all;
}

function sameLetters({ terms }: SearchIndex, read: Notes['read'], from: number, to: number, letters: string): boolean {
  if (letters === '') return false;
  let at = 0;
  for (let place = from; place < to; place += 1) {
    const term = terms[(read[place] ?? 0) >>> 2] ?? '';
    if (!letters.startsWith(term, at)) return false;
    at += term.length;
  }
  return at === letters.length;
}

/** What it counts how many of the words of a concept's name are asked for. */
function nameBonus({ index, notes: { clauseOf, read }, letters }: Asked, concept: number, from: number, to: number) {
  let asked = 0;
  for (let place = from; place < to; place += 1) asked += (clauseOf[(read[place] ?? 0) >>> 2] ?? 0) > 0 ? 1 : 0;
  if (asked === 0) return 0;
  const isNamed = asked === to - from && letters !== '' && isName(index.concepts[concept] ?? '', letters);
  return (isNamed ? sameName : 0) + (named * asked) / (to - from);
}

/** Whether a name is some letters, its hyphens left out. */
function isName(name: string, letters: string): boolean {
  return name.length >= letters.length && name.startsWith(letters.charAt(0)) && name.replaceAll('-', '') === letters;
}
