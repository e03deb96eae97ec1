import { decodeLog, encodeEntry, encodeLog } from './codec.ts';
import type { Entry } from './review.ts';
import type { Door, Refusal } from './storage-door.ts';

/** Whether everything handed over so far is in storage; if not, why, and how many entries wait in memory for the next try. */
export type AppendResult =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept'; readonly reason: Refusal | 'cleared'; readonly waiting: number };

/** Appends entries to chunks that only this writer writes. */
export interface ChunkWriter {
  /** The number of the first chunk: no two openings that wrote anything share it. */
  readonly firstChunk: number;
  /** Takes an entry, tries to keep all that waits and then it, and returns how that went; throws RangeError as `encodeEntry`. */
  readonly append: (entry: Entry) => AppendResult;
  /** Tries again to keep what waits and returns how that went. */
  readonly retry: () => AppendResult;
  /** Returns the entries that are in memory only. */
  readonly waiting: () => readonly Entry[];
  /** Takes a key and returns whether it is that of a chunk which this writer has filled. */
  readonly isFilled: (key: string) => boolean;
}

/** About this many characters a chunk: what one review costs to write, the first as the ten-thousandth. */
const chunkLength = 4000;

/**
 * Takes a door, the prefix of this writer's keys (unique to it), and what returns the keys of all entries in storage, wherever they
 * were packed since; returns its writer.
 */
export function openChunkWriter(door: Door, prefix: string, storedKeys: () => ReadonlySet<string>): ChunkWriter {
  const firstChunk = freeChunk(door, prefix, 0);
  const state: State = { door, prefix, storedKeys, tail: firstChunk, own: new Map(), waiting: [] };
  return {
    firstChunk,
    append: (entry) => {
      encodeEntry(entry);
      state.waiting.push(entry);
      return flush(state);
    },
    retry: () => flush(state),
    waiting: () => [...state.waiting],
    isFilled: (key) => [...state.own.keys()].some((chunk) => chunk !== state.tail && keyOf(state, chunk) === key),
  };
}

interface State {
  readonly door: Door;
  readonly prefix: string;
  readonly storedKeys: () => ReadonlySet<string>;
  /** The number of the chunk being filled. */
  tail: number;
  /** What this writer has put in each of its chunks. */
  readonly own: Map<number, Chunk>;
  waiting: Entry[];
}

interface Chunk {
  readonly entries: readonly Entry[];
  readonly text: string;
}

const emptyChunk: Chunk = { entries: [], text: encodeLog([]) };

function flush(state: State): AppendResult {
  const reason = checkTail(state) ?? writeWaiting(state);
  return reason === undefined ? { kind: 'kept' } : { kind: 'not-kept', reason, waiting: state.waiting.length };
}

/** A tail that is not as this writer left it is never overwritten: its entries wait again, for another chunk. */
function checkTail(state: State): Refusal | 'cleared' | undefined {
  const mine = state.own.get(state.tail);
  const found = state.door.read(keyOf(state, state.tail));
  if (found.kind === 'blocked') return 'blocked';
  if (found.kind === 'none') return takeBackCleared(state);
  if (found.text !== mine?.text) leaveTail(state, found.text);
  return undefined;
}

/** A chunk that is gone was cleared, or packed. What was cleared is not written again at once: the learner is told first, and the next append or retry writes. */
function takeBackCleared(state: State): 'cleared' | undefined {
  const gone = [...state.own].filter(([chunk]) => state.door.read(keyOf(state, chunk)).kind === 'none');
  if (gone.length === 0) return undefined;
  const stored = state.storedKeys();
  const lost = gone.flatMap(([, { entries }]) => entries).filter(({ key }) => !stored.has(key));
  state.waiting.unshift(...lost);
  for (const [chunk] of gone) state.own.delete(chunk);
  state.tail = freeChunk(state.door, state.prefix, state.tail + 1);
  return lost.length > 0 ? 'cleared' : undefined;
}

function leaveTail(state: State, text: string): void {
  const still = new Set(decodeLog(text).entries.map(encodeEntry));
  const lost = (state.own.get(state.tail)?.entries ?? []).filter((entry) => !still.has(encodeEntry(entry)));
  state.waiting.unshift(...lost);
  state.own.delete(state.tail);
  state.tail = freeChunk(state.door, state.prefix, state.tail + 1);
}

function writeWaiting(state: State): Refusal | undefined {
  while (state.waiting.length > 0) {
    const before = state.own.get(state.tail) ?? emptyChunk;
    const lines = linesThatFit(before, state.waiting);
    if (lines.length === 0) {
      state.tail = freeChunk(state.door, state.prefix, state.tail + 1);
      continue;
    }
    const text = [before.text, ...lines.map((line) => `${line}\n`)].join('');
    const written = state.door.write(keyOf(state, state.tail), text);
    if (written.kind === 'refused') return written.reason;
    const entries = [...before.entries, ...state.waiting.slice(0, lines.length)];
    state.own.set(state.tail, { entries, text });
    state.waiting = state.waiting.slice(lines.length);
  }
  return undefined;
}

/** At least one in an empty chunk, however long its line. */
function linesThatFit(before: Chunk, waiting: readonly Entry[]): readonly string[] {
  const lines: string[] = [];
  let room = chunkLength - before.text.length;
  for (const entry of waiting) {
    const line = encodeEntry(entry);
    room -= line.length + 1;
    if (room < 0 && before.entries.length + lines.length > 0) return lines;
    lines.push(line);
  }
  return lines;
}

function freeChunk(door: Door, prefix: string, from: number): number {
  let chunk = from;
  while (door.read(`${prefix}${chunk}`).kind === 'text') chunk += 1;
  return chunk;
}

function keyOf({ prefix }: State, chunk: number): string {
  return `${prefix}${chunk}`;
}
