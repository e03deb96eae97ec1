import { fieldsOf, readFields } from './entry-fields.ts';
import { frame, unframe } from './line.ts';
import type { Entry } from './review.ts';

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
