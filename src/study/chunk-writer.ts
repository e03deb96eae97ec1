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
}

/** About this many characters a chunk: what one review costs to write, the first as the ten-thousandth. */
const chunkLength = 4000;

/** Takes a door and the prefix of this writer's keys (unique to it) and returns its writer. */
export function openChunkWriter(door: Door, prefix: string): ChunkWriter {
  const firstChunk = freeChunk(door, prefix, 0);
  const state: State = { door, prefix, tail: firstChunk, own: new Map(), waiting: [] };
  return {
    firstChunk,
    append: (entry) => {
      encodeEntry(entry);
      state.waiting.push(entry);
      return flush(state);
    },
    retry: () => flush(state),
    waiting: () => [...state.waiting],
  };
}

interface State {
  readonly door: Door;
  readonly prefix: string;
  /** The number of the chunk being filled. */
  tail: number;
  /** What this writer has put in each of its chunks. */
  readonly own: Map<number, readonly Entry[]>;
  waiting: Entry[];
}

function flush(state: State): AppendResult {
  const reason = checkTail(state) ?? writeWaiting(state);
  return reason === undefined ? { kind: 'kept' } : { kind: 'not-kept', reason, waiting: state.waiting.length };
}

/** A tail that is not as this writer left it is never overwritten: its entries wait again, for another chunk. */
function checkTail(state: State): Refusal | 'cleared' | undefined {
  const mine = state.own.get(state.tail);
  const found = state.door.read(keyOf(state, state.tail));
  if (found.kind === 'blocked') return 'blocked';
  if (found.kind === 'none') return mine === undefined ? undefined : takeBackCleared(state);
  if (mine === undefined || found.text !== encodeLog(mine)) leaveTail(state, found.text);
  return undefined;
}

/** Not written again at once: the learner is told first, and the next append or retry writes. */
function takeBackCleared(state: State): 'cleared' {
  const gone = [...state.own.keys()].filter((chunk) => state.door.read(keyOf(state, chunk)).kind === 'none');
  state.waiting.unshift(...gone.flatMap((chunk) => state.own.get(chunk) ?? []));
  for (const chunk of gone) state.own.delete(chunk);
  state.tail = freeChunk(state.door, state.prefix, state.tail + 1);
  return 'cleared';
}

function leaveTail(state: State, text: string): void {
  const still = new Set(decodeLog(text).entries.map(encodeEntry));
  const lost = (state.own.get(state.tail) ?? []).filter((entry) => !still.has(encodeEntry(entry)));
  state.waiting.unshift(...lost);
  state.own.delete(state.tail);
  state.tail = freeChunk(state.door, state.prefix, state.tail + 1);
}

function writeWaiting(state: State): Refusal | undefined {
  while (state.waiting.length > 0) {
    const before = state.own.get(state.tail) ?? [];
    const count = howManyFit(before, state.waiting);
    if (count === 0) {
      state.tail = freeChunk(state.door, state.prefix, state.tail + 1);
      continue;
    }
    const chunk = [...before, ...state.waiting.slice(0, count)];
    const written = state.door.write(keyOf(state, state.tail), encodeLog(chunk));
    if (written.kind === 'refused') return written.reason;
    state.own.set(state.tail, chunk);
    state.waiting = state.waiting.slice(count);
  }
  return undefined;
}

/** At least one in an empty chunk, however long its line. */
function howManyFit(before: readonly Entry[], waiting: readonly Entry[]): number {
  let room = chunkLength - encodeLog(before).length;
  const over = waiting.findIndex((entry) => {
    room -= encodeEntry(entry).length + 1;
    return room < 0;
  });
  if (over === -1) return waiting.length;
  return before.length === 0 ? Math.max(1, over) : over;
}

function freeChunk(door: Door, prefix: string, from: number): number {
  let chunk = from;
  while (door.read(`${prefix}${chunk}`).kind === 'text') chunk += 1;
  return chunk;
}

function keyOf({ prefix }: State, chunk: number): string {
  return `${prefix}${chunk}`;
}
