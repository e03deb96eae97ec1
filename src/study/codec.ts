import type { Names } from './coding-state.ts';
import { fieldsOf, readFields } from './entry-fields.ts';
import { frame, unframe } from './line.ts';
import { decodePacked, noNames, packedLetter } from './packed-line.ts';
import type { Entry } from './review.ts';

/** The first line of every log this version writes. */
export const logHeader = 'recto-log 1';

/** Why a piece of a log could not be read (`incomplete`: not all of it, for want of a damaged line before it); the words for it are the page's. */
export type WhyUnreadable = 'no-header' | 'newer-version' | 'damaged' | 'unknown-entry' | 'incomplete';

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
  return frame(fieldsOf(entry));
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
  const names = noNames();
  const read = (headless ? pieces : rest).map((piece) => readPiece(piece, names));
  const problems = read.flatMap(({ problem }) => problem ?? []);
  return {
    entries: read.flatMap(({ entries }) => entries),
    unreadable: headless ? withoutHeader(problems, first) : problems,
  };
}

interface Piece {
  readonly line: number;
  readonly text: string;
}

interface ReadPiece {
  readonly entries: readonly Entry[];
  readonly problem?: Unreadable;
}

/** The version must end its line: a damaged line break must not turn version 1 into version 15. */
const versionPattern = /^recto-log (\d+)(?:\r?\n|$)/;
/** A mark begins a piece even when the line break before it is gone, so damage to one line costs no other. */
const pieceStart = /(?=>)/;

function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/\r?\n/)
    .flatMap((line, index) => line.split(pieceStart).map((piece) => ({ line: index + 1, text: piece })))
    .filter((piece) => piece.text !== '');
}

function readPiece(piece: Piece, names: Names): ReadPiece {
  const fields = unframe(piece.text);
  if (fields === undefined) return unreadable(piece, 'damaged');
  if (fields[0] === packedLetter) return readPackedPiece(piece, fields, names);
  const entry = readFields(fields);
  return entry === undefined ? unreadable(piece, 'unknown-entry') : { entries: [entry] };
}

function readPackedPiece(piece: Piece, fields: readonly string[], names: Names): ReadPiece {
  const packed = decodePacked(fields, names);
  if (packed === undefined) return unreadable(piece, 'unknown-entry');
  return packed.incomplete === 0 ? packed : { ...unreadable(piece, 'incomplete'), entries: packed.entries };
}

function unreadable(piece: Piece, why: WhyUnreadable): ReadPiece {
  return { entries: [], problem: { ...piece, why } };
}

/** The first piece is called the missing header, unless it was read as an entry. */
function withoutHeader(unreadable: readonly Unreadable[], first: Piece | undefined): readonly Unreadable[] {
  const [head, ...rest] = unreadable;
  if (first === undefined || head?.line !== first.line || head.text !== first.text) {
    return [{ line: 1, text: '', why: 'no-header' }, ...unreadable];
  }
  return [{ ...head, why: 'no-header' }, ...rest];
}
