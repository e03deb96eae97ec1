import { decodeLog } from './codec.ts';
import type { LogPlaces } from './compact.ts';
import { type Exchange, encodeExchange } from './exchange-record.ts';
import { decodeJournal, encodeJournal, type Journal } from './journal.ts';
import { logTextOf } from './log-text.ts';
import { mergeEntries } from './merge.ts';
import type { Entry } from './review.ts';
import type { Door, Written } from './storage-door.ts';
import { type StoredText, textsUnder } from './stored-text.ts';

/** Where an exchange reads and writes: the log, the preferences, the records of exchanges, and the journal of the one under way. */
export interface ExchangePlaces extends LogPlaces {
  readonly preferences: string;
  readonly records: string;
  readonly journal: string;
}

/**
 * Takes a door, its places, an exchange, and free keys for its part of the log and for its record; makes it whole or not at all.
 * The journal is written first, the log last: from the moment that the log's new text stands, the exchange is made, and whoever opens the
 * storage after a crash finishes it; before that moment, all is put back.
 */
export function makeExchange(
  door: Door,
  places: ExchangePlaces,
  exchange: Exchange,
  log: string,
  record: string,
): Written {
  const olds = textsHolding(door, places, exchange.removed);
  const entries = mergeEntries(exchange.added, stayingIn(olds, exchange.removed));
  const text = logTextOf(entries);
  const journal: Journal = {
    log,
    record,
    oldRecords: door.keys(places.records) ?? [],
    olds: olds.map(({ key, text: { length } }) => ({ key, length })),
    preferences: exchange.preferences,
  };
  const steps: readonly StoredText[] = [
    { key: places.journal, text: encodeJournal(journal) },
    { key: record, text: encodeExchange(exchange) },
    ...exchange.preferences.map(({ name, after }) => ({ key: `${places.preferences}${name}`, text: after })),
    { key: log, text },
  ];
  const refused = putMissing(door, steps) ?? standAgain(door, record, steps.slice(1));
  if (refused === undefined) {
    finish(door, places, journal);
    return { kind: 'written' };
  }
  door.remove(log);
  rollBack(door, places, journal);
  return refused;
}

/** Takes a door and its places; finishes an exchange that a crash cut off, or puts back what was before it. */
export function recoverExchange(door: Door, places: ExchangePlaces): void {
  const found = door.read(places.journal);
  const journal = found.kind === 'text' ? decodeJournal(found.text) : undefined;
  if (journal === undefined) return;
  const isMade = door.read(journal.log).kind === 'text';
  if (isMade) finish(door, places, journal);
  else rollBack(door, places, journal);
}

/** Only what can be read whole: what can't stays as it is. By key, so that a double which clashed with what goes goes too. */
function textsHolding(door: Door, { live, packed }: LogPlaces, removed: readonly Entry[]): readonly StoredText[] {
  if (removed.length === 0) return [];
  const gone = keysOf(removed);
  return [...textsUnder(door, packed), ...textsUnder(door, live)].filter(({ text }) => {
    const { entries, unreadable } = decodeLog(text);
    return unreadable.length === 0 && entries.some(({ key }) => gone.has(key));
  });
}

function stayingIn(texts: readonly StoredText[], removed: readonly Entry[]): readonly Entry[] {
  const gone = keysOf(removed);
  return texts.flatMap(({ text }) => decodeLog(text).entries.filter(({ key }) => !gone.has(key)));
}

function keysOf(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.map(({ key }) => key));
}

/**
 * A page that opened before the log stood took the journal for a crash's, and put all back with the record. Only then is there
 * something to write again; and without a journal nobody has taken the old texts away, so that all can still be as before.
 */
function standAgain(door: Door, record: string, steps: readonly StoredText[]): Written | undefined {
  return door.read(record).kind === 'text' ? undefined : putMissing(door, steps);
}

/** Writes what does not stand yet, up to the first that is refused. */
function putMissing(door: Door, steps: readonly StoredText[]): Written | undefined {
  for (const step of steps) {
    const found = door.read(step.key);
    const written = found.kind === 'text' && found.text === step.text ? undefined : put(door, step);
    if (written?.kind === 'refused') return written;
  }
  return undefined;
}

function put(door: Door, { key, text }: StoredText): Written {
  if (text !== '') return door.write(key, text);
  door.remove(key);
  return { kind: 'written' };
}

/** The record goes first: what makes room goes before what needs it. */
function rollBack(door: Door, places: ExchangePlaces, journal: Journal): void {
  door.remove(journal.record);
  for (const { name, before } of journal.preferences) put(door, { key: `${places.preferences}${name}`, text: before });
  door.remove(places.journal);
}

/** An old text that another page added to in the meantime stays: better an entry too many than one too few. */
function finish(door: Door, places: ExchangePlaces, { olds, oldRecords }: Journal): void {
  for (const { key, length } of olds) {
    const found = door.read(key);
    if (found.kind === 'text' && found.text.length === length) door.remove(key);
  }
  for (const key of oldRecords) door.remove(key);
  door.remove(places.journal);
}
