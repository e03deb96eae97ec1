import type { CardId, Language } from '../cards/card.ts';
import { storedDay } from './civil-day.ts';
import { type Range, readWhole, writeWhole } from './line.ts';
import { type Change, choices, confidences, type Entry, flags, grades, type Review, sources } from './review.ts';

/** What a Date can hold, less the longest interval: ms since 1970 UTC. */
export const moments: Range = { least: 0, most: 8_000_000_000_000_000 };
/** Minutes east of UTC. */
export const offsets: Range = { least: -1440, most: 1440 };
/** Seconds from question to grade. */
export const durations: Range = { least: 0, most: 86_400 };
/** Learner's days since 1970. */
export const days: Range = { least: -100_000_000, most: 100_000_000 };

const ratings: Range = { least: 1, most: grades.length };
const booleans: Range = { least: 0, most: 1 };
const flagRange: Range = { least: 0, most: flags.length - 1 };

/** Takes an entry and returns the fields of its line, the letter of its kind first; throws RangeError on a number outside its range. */
export function fieldsOf(entry: Entry): readonly string[] {
  const { key, at, device } = entry;
  switch (entry.kind) {
    case 'review':
      return fieldsOfReview(entry);
    case 'undo':
      return ['u', key, entry.of, writeWhole(at, moments), device];
    default:
      return [letters[entry.kind], key, entry.card, writeWhole(at, moments), device, ...detailsOf(entry)];
  }
}

/** Takes the fields of a line and returns its entry, or undefined where they are none of this version's. */
export function readFields(fields: readonly string[]): Entry | undefined {
  if (fields[0] === 'r') return readReview(fields);
  if (fields[0] === 'u') return readUndo(fields);
  return readChange(fields);
}

/** Takes any text and returns the language it names, or undefined. */
export function readLanguage(text: string | null | undefined): Language | undefined {
  return oneOf(languages, text);
}

/** Any text may name a card, a vanished one too: the border where a log's text becomes the brand. */
export function namedCard(text: string): CardId {
  return text as CardId;
}

const letters: Readonly<Record<Change['kind'], string>> = {
  bury: 'b',
  suspend: 's',
  flag: 'f',
  reset: 'x',
  note: 'n',
  adopt: 'a',
  accept: 'k',
};

/** Keys of a record, so that a language added to the type does not compile until it is added here. */
const languageTable: Readonly<Record<Language, Language>> = { fr: 'fr', en: 'en' };
/** Every language of a card. */
export const languages: readonly Language[] = Object.values(languageTable);

function fieldsOfReview(review: Review): readonly string[] {
  const { key, card, at, offset, grade, seconds, language, source, device, confidence } = review;
  const when = [writeWhole(at, moments), writeWhole(offset, offsets)];
  const how = [writeWhole(grades.indexOf(grade) + 1, ratings), writeWhole(seconds, durations)];
  return ['r', key, card, ...when, ...how, language, source, device, ...(confidence ? [confidence] : [])];
}

function detailsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'bury':
      return [writeWhole(change.until, days)];
    case 'suspend':
      return [writeWhole(Number(change.suspended), booleans)];
    case 'flag':
      return [writeWhole(change.flag, flagRange)];
    case 'reset':
      return [];
    case 'note':
      return [change.text];
    case 'adopt':
      return [change.from];
    case 'accept':
      return [change.fingerprint, change.choice];
  }
}

function readReview(fields: readonly string[]): Review | undefined {
  const [, key, card, atText, offsetText, rating, secondsText, languageText, sourceText, device, sure] = fields;
  const at = readWhole(atText, moments);
  const offset = readWhole(offsetText, offsets);
  const grade = grades[(readWhole(rating, ratings) ?? 0) - 1];
  const seconds = readWhole(secondsText, durations);
  const language = readLanguage(languageText);
  const source = oneOf(sources, sourceText);
  const confidence = oneOf(confidences, sure);
  if (key === undefined || card === undefined || device === undefined) return undefined;
  if (at === undefined || offset === undefined || seconds === undefined) return undefined;
  if (grade === undefined || language === undefined || source === undefined) return undefined;
  if (fields.length !== (confidence ? 11 : 10)) return undefined;
  const answer = { grade, seconds, language, source, device, ...(confidence && { confidence }) };
  return { kind: 'review', key, card: namedCard(card), at, offset, ...answer };
}

function readUndo([, key, of, atText, device, ...more]: readonly string[]): Entry | undefined {
  const at = readWhole(atText, moments);
  if (key === undefined || of === undefined || device === undefined || at === undefined) return undefined;
  return more.length === 0 ? { kind: 'undo', key, of, at, device } : undefined;
}

function readChange([letter, key, card, atText, device, ...details]: readonly string[]): Change | undefined {
  const at = readWhole(atText, moments);
  if (key === undefined || card === undefined || device === undefined || at === undefined) return undefined;
  const common = { key, card: namedCard(card), at, device };
  const [first, second] = details;
  if (letter === letters.reset) return details.length === 0 ? { kind: 'reset', ...common } : undefined;
  if (letter === letters.accept) return details.length === 2 ? readAccept(common, first, second) : undefined;
  return details.length === 1 && first !== undefined ? readSimple(letter, common, first) : undefined;
}

type Common = Pick<Change, 'key' | 'card' | 'at' | 'device'>;

/** A change told by one more field. */
function readSimple(letter: string | undefined, common: Common, text: string): Change | undefined {
  if (letter === letters.note) return { kind: 'note', ...common, text };
  if (letter === letters.adopt) return { kind: 'adopt', ...common, from: namedCard(text) };
  if (letter === letters.bury) {
    const until = readWhole(text, days);
    return until === undefined ? undefined : { kind: 'bury', ...common, until: storedDay(until) };
  }
  if (letter === letters.suspend) {
    const suspended = readWhole(text, booleans);
    return suspended === undefined ? undefined : { kind: 'suspend', ...common, suspended: suspended === 1 };
  }
  const flag = letter === letters.flag ? flags[readWhole(text, flagRange) ?? -1] : undefined;
  return flag === undefined ? undefined : { kind: 'flag', ...common, flag };
}

function readAccept(common: Common, fingerprint: string | undefined, text: string | undefined): Change | undefined {
  const choice = oneOf(choices, text);
  if (fingerprint === undefined || choice === undefined) return undefined;
  return { kind: 'accept', ...common, fingerprint, choice };
}

function oneOf<T extends string>(all: readonly T[], text: string | null | undefined): T | undefined {
  return all.find((one) => one === text);
}
