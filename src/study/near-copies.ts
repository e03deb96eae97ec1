import type { CardId, Language } from '../cards/card.ts';
import { compareCards, type Fingerprint, type Likeness } from './fingerprint.ts';
import { isBackwards, namesOf, sideOf, wholeOf } from './sides.ts';

/** A card as it was or is, as far as a fingerprint tells. */
export interface Trace {
  readonly card: CardId;
  readonly language: Language;
  readonly fingerprint: Fingerprint;
  /** Ids that it had before: what was asked on the side that they name is its own. */
  readonly formerIds?: readonly CardId[];
}

/** A card that vanished and the one that it became. */
export interface NearCopy {
  readonly from: CardId;
  readonly to: CardId;
}

/**
 * Takes the cards that vanished, those that are there, and which of these the learner has never seen; returns those that are surely
 * one: each the only near copy of the other, and the new one unseen. Where two might be meant, none is; sides of one card, of which one
 * took over from the other, are one.
 */
export function nearCopies(
  vanished: readonly Trace[],
  present: readonly Trace[],
  isUnseen: (card: CardId) => boolean,
): readonly NearCopy[] {
  const near = vanished.flatMap((gone) =>
    present.filter((one) => isNearCopy(gone, one)).map((one) => ({ from: gone.card, to: one.card })),
  );
  const [byOld, byNew] = [Map.groupBy(near, ({ from }) => from), Map.groupBy(near, ({ to }) => to)];
  const isOfOne = (to: CardId) => new Set(byNew.get(to)?.map(({ from }) => wholeOf(from))).size === 1;
  return near.filter(({ from, to }) => byOld.get(from)?.length === 1 && isOfOne(to) && isUnseen(to));
}

/** Takes a card that vanished and those that are there, and returns the likeliest in its language and asked the same way round, whichever of its gaps, best first, as many as wanted. */
export function likeliest(gone: Trace, present: readonly Trace[], count: number): readonly CardId[] {
  return present
    .filter(({ card, language }) => language === gone.language && isBackwards(card) === isBackwards(gone.card))
    .map((one) => ({ card: one.card, score: scoreOf(compareCards(gone.fingerprint, one.fingerprint)) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ card }) => card);
}

/**
 * Whether two cards are one, edited. An equal answer says so by itself where it is long enough to be nobody else's; an edited one
 * only where it is long and nearly the same, or the question is the same: short answers of siblings ("a left join", "a right join")
 * are more alike than an edit leaves a card. Measured on `tests/study/near-copies.json`. A card asked
 * backwards has the words of the card asked forwards, and a gap those of every other; each is another.
 */
function isNearCopy(a: Trace, b: Trace): boolean {
  if (a.language !== b.language || !isOnOneSide(a, b)) return false;
  const { question, answer } = compareCards(a.fingerprint, b.fingerprint);
  const length = Math.min(a.fingerprint.length, b.fingerprint.length);
  if (question === 1) return answer === 1 || (length >= telling && answer >= edited);
  if (answer === 1) return length >= telling;
  return length >= long && answer >= nearlySame;
}

function isOnOneSide(a: Trace, b: Trace): boolean {
  const sides = new Set(namesOf(a).map(sideOf));
  return namesOf(b).some((id) => sides.has(sideOf(id)));
}

/** An answer of so many words is hardly that of another question too. */
const telling = 8;
/** From so many words on, siblings by one template no longer reach `nearlySame`. */
const long = 60;
/** At most four of 120 bits differ: more than four do in what is nearest of strangers in that file, and four in the farthest copy. */
const nearlySame = 0.93;
const edited = 0.5;

/** The answer is what was learnt, and says more than a question of a few words. */
function scoreOf({ question, answer }: Likeness): number {
  return 2 * answer + question;
}
