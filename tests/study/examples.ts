import fc from 'fast-check';
import type { CardId, ConceptId, DeckId, Language } from '../../src/cards/card.ts';
import { storedDay } from '../../src/study/civil-day.ts';
import type { StudyItem } from '../../src/study/queue.ts';
import {
  type Change,
  choices,
  confidences,
  type Entry,
  flags,
  grades,
  type Review,
  sources,
  type Undo,
} from '../../src/study/review.ts';

/** Tests name cards, concepts and decks freely: the brands are made here and nowhere else in the tests. */
export const card = (name: string): CardId => name as CardId;
export const concept = (name: string): ConceptId => name as ConceptId;
export const deck = (name: string): DeckId => name as DeckId;

/** `rag.fr` and `rag.en` are cards of `rag`. */
export const conceptOf = (of: CardId): ConceptId => concept(of.split('.')[0] ?? of);

export const at = (iso: string): number => Date.parse(iso);
export const start = at('2026-03-02T09:00:00Z');
export const day = 86_400_000;
export const minute = 60_000;

const grade = fc.constantFrom(...grades);
const language = fc.constantFrom<Language>('fr', 'en');
const source = fc.constantFrom(...sources);

/** Any text, lone surrogates, controls and our own marks included. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '%',
    '>',
    '\n',
    '\r\n',
    '%0041',
    '>r a',
    'recto-log 2',
    '\u00e9',
    'e\u0301',
    '😀',
    '\u2028',
    '__proto__',
  ),
);

/** With a confidence or without. */
function perhapsConfident(review: fc.Arbitrary<Review>): fc.Arbitrary<Review> {
  return fc
    .tuple(review, fc.option(fc.constantFrom(...confidences), { nil: undefined }))
    .map(([one, confidence]) => ({ ...one, ...(confidence && { confidence }) }));
}

const hostileReview = perhapsConfident(
  fc.record({
    kind: fc.constant('review'),
    key: hostileText,
    card: hostileText.map(card),
    at: fc.integer({ min: 0, max: 8_000_000_000_000_000 }),
    offset: fc.integer({ min: -1440, max: 1440 }),
    grade,
    seconds: fc.integer({ min: 0, max: 86_400 }),
    language,
    source,
    device: hostileText,
  }),
);

const hostileUndo: fc.Arbitrary<Undo> = fc.record({
  kind: fc.constant('undo'),
  key: hostileText,
  of: hostileText,
  at: fc.integer({ min: 0, max: 8_000_000_000_000_000 }),
  device: hostileText,
});

/** Every kind of change, of the cards and with the texts and other fields given. */
function changes(
  of: fc.Arbitrary<CardId>,
  text: fc.Arbitrary<string>,
  common: { key: fc.Arbitrary<string>; at: fc.Arbitrary<number>; device: fc.Arbitrary<string> },
): fc.Arbitrary<Change> {
  const on = <K extends Change['kind']>(kind: K) => ({ kind: fc.constant(kind), card: of, ...common });
  return fc.oneof(
    fc.record({ ...on('bury'), until: fc.integer({ min: -1e8, max: 1e8 }).map(storedDay) }),
    fc.record({ ...on('suspend'), suspended: fc.boolean() }),
    fc.record({ ...on('flag'), flag: fc.constantFrom(...flags) }),
    fc.record(on('reset')),
    fc.record({ ...on('note'), text }),
    fc.record({ ...on('adopt'), from: of }),
    fc.record({ ...on('accept'), fingerprint: text, choice: fc.constantFrom(...choices) }),
  );
}

const hostileChange = changes(hostileText.map(card), hostileText, {
  key: hostileText,
  at: fc.integer({ min: 0, max: 8_000_000_000_000_000 }),
  device: hostileText,
});

/** A log that no honest device wrote: any text anywhere, keys that clash. */
export const hostileLog: fc.Arbitrary<Entry[]> = fc.array(fc.oneof(hostileReview, hostileUndo, hostileChange));

const key = fc.integer({ min: 0, max: 40 }).map((number) => `w.${number}`);
const anyCard = fc.constantFrom('rag.fr', 'rag.en', 'tcp.fr', 'tcp.en', 'lru').map(card);
const offset = fc.constantFrom(-480, 0, 60, 120, 540);
/** Within a year; often close together, sometimes at the same instant. */
const moment = fc.oneof(
  fc.integer({ min: start, max: start + 365 * day }),
  fc.integer({ min: 0, max: 20 }).map((steps) => start + steps * 5 * minute),
);

export const likelyReview: fc.Arbitrary<Review> = fc.record({
  kind: fc.constant('review'),
  key,
  card: anyCard,
  at: moment,
  offset,
  grade,
  seconds: fc.integer({ min: 0, max: 600 }),
  language,
  source,
  device: fc.constantFrom('phone', 'desk'),
});

export const likelyUndo: fc.Arbitrary<Undo> = fc.record({
  kind: fc.constant('undo'),
  key: key.map((name) => `u${name}`),
  of: key,
  at: moment,
  device: fc.constant('phone'),
});

const likelyChange = changes(anyCard, fc.constantFrom('', 'a note'), {
  key: key.map((name) => `c${name}`),
  at: moment,
  device: fc.constant('phone'),
});

/** An undo of a review, a change or another undo. */
const anyUndo: fc.Arbitrary<Undo> = fc
  .tuple(likelyUndo, fc.constantFrom('', 'u', 'c'), fc.constantFrom('u', 'v'))
  .map(([undo, of, own]) => ({ ...undo, of: `${of}${undo.of}`, key: `${own}${undo.key}` }));

/** Any entry but an undo. */
export const likelyEntry: fc.Arbitrary<Review | Change> = fc.oneof(likelyReview, likelyChange);

/** A log with clashes, doubles, undone reviews, and undos of what isn't there. */
export const likelyLog: fc.Arbitrary<Entry[]> = fc.array(
  fc.oneof(
    { arbitrary: likelyReview, weight: 6 },
    { arbitrary: likelyChange, weight: 2 },
    { arbitrary: likelyUndo, weight: 1 },
    { arbitrary: anyUndo, weight: 1 },
  ),
  { maxLength: 40 },
);

/** A review of `rag.fr`, told by what differs. */
export function reviewed(different: Partial<Review> = {}): Review {
  return {
    kind: 'review',
    key: 'w.1',
    card: card('rag.fr'),
    at: start,
    offset: 60,
    grade: 'good',
    seconds: 12,
    language: 'fr',
    source: 'study',
    device: 'desk',
    ...different,
  };
}

/** Many reviews with keys of their own, a minute apart. */
export function manyReviews(count: number): Review[] {
  return Array.from({ length: count }, (_, index) =>
    reviewed({ key: `w.${index}`, at: start + index * minute, card: card(`card-${index % 50}`) }),
  );
}

/** An item named as its card is: `rag.fr` in the deck given. */
export function item(name: string, inDeck = 'ml'): StudyItem {
  const asked: Language = name.endsWith('.en') ? 'en' : 'fr';
  return { card: card(name), concept: conceptOf(card(name)), deck: deck(inDeck), kind: 'basic', language: asked };
}
