import { shared } from './evidence.ts';
import { agreeInKind, type Side } from './side.ts';
import { type Meaning, meaningOf, type Term } from './words.ts';

// What these ask for is the whole subject: translators put one for another.
const open = new Set(['define', 'explain', 'describe', 'principle', 'name', 'give']);
// Words that need more beside them to be a subject: "Applications" of what?
const vague =
  wordsIn(`applications architecture component method step concept model code performance type introduction conclusion
  overview question answer summary exercise test task tool main data function variable value word time size`);
const hard = /^(?:not|without|never)$|\d/;

/** What a question is about and what it asks, as a key: two questions with equal keys use the same words. */
export function keyOf({ subject, asks }: Meaning): string {
  return `${sorted(subject.map(({ word }) => word))}|${sorted([...asks])}`;
}

/** A key under which questions are rivals: they are about the same, and ask nothing that tells them apart. */
export function rivalKeyOf({ draft, meaning: { subject, asks } }: Side): string {
  const telling = new Set([...asks].filter((one) => !open.has(one)));
  return `${draft.kind === 'topic'}|${keyOf({ subject, asks: telling })}`;
}

/** The words of a subject that mean something alone. */
export function tellingWords({ meaning }: Side): string[] {
  return meaning.subject.map(({ word }) => word).filter((word) => !vague.has(word));
}

/**
 * Says whether two questions put their words in an order that the languages' grammar explains: only words of one noun phrase
 * change places ("taux d'apprentissage", "learning rate"), or any where the order says nothing ("difference between").
 */
export function agreeInOrder(french: Meaning, english: Meaning): boolean {
  if (french.asks.has('difference') || french.asks.has('compare')) return true;
  const place = new Map(english.subject.map((term, at) => [term.word, { term, at }]));
  const pairs = french.subject.flatMap((first, at) =>
    french.subject.slice(at + 1).map((second) => [first, second] as const),
  );
  return pairs.every(([first, second]) => {
    const [one, other] = [place.get(first.word), place.get(second.word)];
    if (one === undefined || other === undefined || one.at < other.at) return true;
    return first.phrase === second.phrase && one.term.phrase === other.term.phrase;
  });
}

/** Says whether nothing speaks against two cards saying the same: kind, what is asked, numbers, negations, names, known words. */
export function areCompatible(a: Side, b: Side): boolean {
  return agreeInKind(a, b) && askTheSame(a, b) && agreeInOrder(a.meaning, b.meaning) && agreeInNames(a, b);
}

/** Says whether what two questions ask for is the same, as far as it tells: "why" is never "how". */
export function askTheSame(a: Side, b: Side): boolean {
  return tellingAsks(a.meaning) === tellingAsks(b.meaning);
}

/** Says whether no number and no negation stands on one side only, and no word that is surely another on both. */
function agreeInNames(a: Side, b: Side): boolean {
  const [onlyA, onlyB] = [leftOver(a.meaning, b.meaning), leftOver(b.meaning, a.meaning)];
  const isHard = ({ word }: Term) => hard.test(word);
  const isKnown = (term: Term) => term.isKnown;
  return ![...onlyA, ...onlyB].some(isHard) && !(onlyA.some(isKnown) && onlyB.some(isKnown));
}

/** The telling words that two questions share, as the second one writes them. */
export function sharedTerms(a: Side, b: Side): Term[] {
  const words = new Set(tellingWords(a));
  return b.meaning.subject.filter(({ word }) => words.has(word));
}

/** Says whether two cards share anything that few others do: a word of their subject, a formula, code, or two marks. */
export function haveInCommon(a: Side, b: Side): boolean {
  if (sharedTerms(a, b).length > 0 || shared(a.evidence.formal, b.evidence.formal).length > 0) return true;
  return shared(a.evidence.marks, b.evidence.marks).length > 1;
}

/** Says whether two cards share all their questions are about, or beside a part of it also formulas, code or names. */
export function haveAllInCommon(a: Side, b: Side): boolean {
  const left = leftOver(a.meaning, b.meaning).length + leftOver(b.meaning, a.meaning).length;
  if (left === 0) return a.meaning.subject.length > 0;
  const [formal, marks] = [shared(a.evidence.formal, b.evidence.formal), shared(a.evidence.marks, b.evidence.marks)];
  return sharedTerms(a, b).length > 0 && (formal.length > 0 || marks.length > 1);
}

/** Says whether one question only says more than the other: a translation has other words, not fewer. */
export function saysMore(a: Side, b: Side): boolean {
  const [onlyA, onlyB] = [leftOver(a.meaning, b.meaning).length, leftOver(b.meaning, a.meaning).length];
  return onlyA !== onlyB && onlyA * onlyB === 0;
}

function tellingAsks({ asks }: Meaning): string {
  return sorted([...asks].filter((one) => !open.has(one)));
}

function leftOver(of: Meaning, beside: Meaning): Term[] {
  return of.subject.filter(({ word }) => !beside.subject.some((other) => other.word === word));
}

function sorted(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(meaningOf(list, 'en').subject.map(({ word }) => word));
}
