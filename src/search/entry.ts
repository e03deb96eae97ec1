import type { CardId, ConceptId, DeckId, Kind, Language } from '../cards/card.ts';

/** One card as search knows it: plain text and the names of where it stands. A small site's `search.json` lists these. */
export interface SearchEntry {
  readonly card: CardId;
  readonly concept: ConceptId;
  readonly deck: DeckId;
  readonly deckTitle: string;
  readonly language: Language;
  readonly kind: Kind;
  readonly question: string;
  readonly answer: string;
  /** Other words in which the question is asked. */
  readonly rewordings?: readonly string[];
}

/** Why an index cannot be used: it is not a list, or its entry number `index` (from 0) has a `field` that is missing or unknown. */
export type UnreadableEntries =
  | { readonly problem: 'not-a-list' }
  | { readonly problem: 'not-an-entry'; readonly index: number }
  | { readonly problem: 'bad-field'; readonly index: number; readonly field: keyof SearchEntry };

// Tables, not lists: they do not compile when a language or a kind is added to the cards and forgotten here.
const languages: Readonly<Record<Language, true>> = { fr: true, en: true };
const kinds: Readonly<Record<Kind, true>> = {
  basic: true,
  reversed: true,
  topic: true,
  open: true,
  choice: true,
  cloze: true,
};

/** Reads the entries of a `search.json`. One that cannot be read makes the whole file unreadable: nothing is lost in silence. */
export function parseEntries(json: unknown): SearchEntry[] | UnreadableEntries {
  if (!Array.isArray(json)) return { problem: 'not-a-list' };
  const entries: SearchEntry[] = [];
  for (const [index, value] of json.entries()) {
    const entry = parseEntry(value, index);
    if ('problem' in entry) return entry;
    entries.push(entry);
  }
  return entries;
}

function parseEntry(value: unknown, index: number): SearchEntry | UnreadableEntries {
  if (typeof value !== 'object' || value === null) return { problem: 'not-an-entry', index };
  const bad = (field: keyof SearchEntry): UnreadableEntries => ({ problem: 'bad-field', index, field });
  const { card, concept, deck, deckTitle, language, kind, question, answer, rewordings } = fieldsOf(value);
  if (!isName<CardId>(card)) return bad('card');
  if (!isName<ConceptId>(concept)) return bad('concept');
  if (!isName<DeckId>(deck)) return bad('deck');
  if (typeof deckTitle !== 'string') return bad('deckTitle');
  if (!isKeyOf(languages, language)) return bad('language');
  if (!isKeyOf(kinds, kind)) return bad('kind');
  if (typeof question !== 'string') return bad('question');
  if (typeof answer !== 'string') return bad('answer');
  const entry = { card, concept, deck, deckTitle, language, kind, question, answer };
  if (rewordings === undefined) return entry;
  return areTexts(rewordings) ? { ...entry, rewordings } : bad('rewordings');
}

function fieldsOf(value: object): Readonly<Partial<Record<keyof SearchEntry, unknown>>> {
  return value;
}

/** Whether something read from JSON is a list of texts. */
export function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isName<Name extends string>(value: unknown): value is Name {
  return typeof value === 'string' && value !== '';
}

function isKeyOf<Key extends string>(table: Readonly<Record<Key, true>>, value: unknown): value is Key {
  return typeof value === 'string' && Object.hasOwn(table, value);
}
