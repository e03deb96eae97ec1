import type { CardId, Language } from '../cards/card.ts';
import { frame, readWhole, unframe, writeWhole } from './line.ts';
import { type Entry, type Grade, grades, type Review, type Source, sources, type Undo } from './review.ts';

/** The first line of every log this version writes. */
export const logHeader = 'recto-log 1';

/** Why a piece of a log could not be read; the words for it are the page's. */
export type WhyUnreadable = 'no-header' | 'newer-version' | 'damaged' | 'unknown-entry';

/** A piece of a log that could not be read: its 1-based line, its text as it stands, and why. */
export interface Unreadable {
  readonly line: number;
  readonly text: string;
  readonly why: WhyUnreadable;
}

/** What a text held: nothing of it is in neither list. */
export interface DecodedLog {
  readonly entries: readonly Entry[];
  readonly unreadable: readonly Unreadable[];
}

/** Takes an entry and returns its line without a line break, numbers rounded; throws RangeError on a number that can't be one (NaN, year 300,000). */
export function encodeEntry(entry: Entry): string {
  return frame(entry.kind === 'review' ? fieldsOfReview(entry) : fieldsOfUndo(entry));
}

/** Takes entries and returns the text of a whole log: the header, then one line each, every line ended; throws as `encodeEntry`. */
export function encodeLog(entries: readonly Entry[]): string {
  return [logHeader, ...entries.map(encodeEntry), ''].join('\n');
}

/** Takes any text and returns the entries read from it, and every piece that could not be read; it never throws. */
export function decodeLog(text: string): DecodedLog {
  const version = versionPattern.exec(text)?.[1];
  if (Number(version) > 1) return { entries: [], unreadable: [{ line: 1, text, why: 'newer-version' }] };
  const pieces = piecesOf(text);
  const [first, ...rest] = pieces;
  const headless = version !== '1';
  const read = (headless ? pieces : rest).map(readPiece);
  const unreadable = read.filter((one) => one.kind === 'unreadable').map((one) => one.problem);
  return {
    entries: read.filter((one) => one.kind === 'entry').map((one) => one.entry),
    unreadable: headless ? withoutHeader(unreadable, first) : unreadable,
  };
}

interface Piece {
  readonly line: number;
  readonly text: string;
}

type ReadPiece =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'unreadable'; readonly problem: Unreadable };

/** The version must end its line: a damaged line break must not turn version 1 into version 15. */
const versionPattern = /^recto-log (\d+)(?:\r?\n|$)/;
/** A mark begins a piece even when the line break before it is gone, so damage to one line costs no other. */
const pieceStart = /(?=>)/;
/** What a Date can hold, less the longest interval. */
const moments = { least: 0, most: 8_000_000_000_000_000 };
const offsets = { least: -1440, most: 1440 };
const durations = { least: 0, most: 86_400 };
const ratings = { least: 1, most: grades.length };

function fieldsOfReview(review: Review): readonly string[] {
  const { key, card, at, offset, grade, seconds, language, source, device } = review;
  const when = [writeWhole(at, moments), writeWhole(offset, offsets)];
  const how = [writeWhole(grades.indexOf(grade) + 1, ratings), writeWhole(seconds, durations)];
  return ['r', key, card, ...when, ...how, language, source, device];
}

function fieldsOfUndo({ key, of, at, device }: Undo): readonly string[] {
  return ['u', key, of, writeWhole(at, moments), device];
}

function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => line.split(pieceStart).map((piece) => ({ line: index + 1, text: piece })))
    .filter((piece) => piece.text !== '');
}

function readPiece({ line, text }: Piece): ReadPiece {
  const fields = unframe(text);
  const entry = fields === undefined ? undefined : readFields(fields);
  if (entry !== undefined) return { kind: 'entry', entry };
  return { kind: 'unreadable', problem: { line, text, why: fields === undefined ? 'damaged' : 'unknown-entry' } };
}

/** The first piece is called the missing header, unless it was read as an entry. */
function withoutHeader(unreadable: readonly Unreadable[], first: Piece | undefined): readonly Unreadable[] {
  const [head, ...rest] = unreadable;
  if (first === undefined || head?.line !== first.line || head.text !== first.text) {
    return [{ line: 1, text: '', why: 'no-header' }, ...unreadable];
  }
  return [{ ...head, why: 'no-header' }, ...rest];
}

function readFields(fields: readonly string[]): Entry | undefined {
  if (fields[0] === 'r' && fields.length === 10) return readReview(fields);
  if (fields[0] === 'u' && fields.length === 5) return readUndo(fields);
  return undefined;
}

function readReview(fields: readonly string[]): Review | undefined {
  const [, key, card, atText, offsetText, rating, secondsText, languageText, sourceText, device] = fields;
  const at = readWhole(atText, moments);
  const offset = readWhole(offsetText, offsets);
  const grade = readGrade(rating);
  const seconds = readWhole(secondsText, durations);
  const language = readLanguage(languageText);
  const source = readSource(sourceText);
  if (key === undefined || card === undefined || device === undefined) return undefined;
  if (at === undefined || offset === undefined || seconds === undefined) return undefined;
  if (grade === undefined || language === undefined || source === undefined) return undefined;
  return { kind: 'review', key, card: namedCard(card), at, offset, grade, seconds, language, source, device };
}

function readUndo([, key, of, atText, device]: readonly string[]): Undo | undefined {
  const at = readWhole(atText, moments);
  if (key === undefined || of === undefined || device === undefined || at === undefined) return undefined;
  return { kind: 'undo', key, of, at, device };
}

function readGrade(text: string | undefined): Grade | undefined {
  const rating = readWhole(text, ratings);
  return rating === undefined ? undefined : grades[rating - 1];
}

function readSource(text: string | undefined): Source | undefined {
  return sources.find((source) => source === text);
}

/** Takes any text and returns the language it names, or undefined. */
export function readLanguage(text: string | null | undefined): Language | undefined {
  return languages.find((language) => language === text);
}

/** Keys of a record, so that a language added to the type does not compile until it is added here. */
const languageTable: Readonly<Record<Language, Language>> = { fr: 'fr', en: 'en' };
const languages = Object.values(languageTable);

/** Any text may name a card, a vanished one too: the border where a log's text becomes the brand. */
function namedCard(text: string): CardId {
  return text as CardId;
}
