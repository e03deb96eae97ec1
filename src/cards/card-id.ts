import { createHash } from 'node:crypto';
import type { CardId, ConceptId, DeckId, Language } from './card.ts';

const longest = 80;
const foreignLetter = /(?![a-z])\p{L}/u;
// A key of words with two digests, so that an author may write any name that Recto gives.
const longestWritten = 100;
const validId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Makes an address-safe key of a text's words: folded to a–z, 0–9 and hyphens, so that typography (accents, apostrophes, spaces
 * before a colon, capitals) never changes it. Texts without any such letter, and those longer than `most`, end in a digest of their words.
 */
export function slugOf(text: string, most: number = longest): string {
  const folded = foldLetters(text);
  const slug = folded.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= most && slug !== '' && !foreignLetter.test(folded)) return slug;
  const start = slug.slice(0, most).replace(/-[^-]*$/, '');
  return [start, digestOf(folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())].filter(Boolean).join('-');
}

/** Says whether an id that an author wrote can be used as it is. */
export function isValidId(id: string): boolean {
  return validId.test(id) && id.length <= longestWritten;
}

/**
 * Gives a key that is not taken: the one wanted, or that with the first free number behind it. `copies` remembers between calls
 * where the free numbers of each key begin.
 */
export function freeKey(wanted: string, isTaken: (key: string) => boolean, copies: Map<string, number>): string {
  if (!isTaken(wanted)) return wanted;
  let copy = copies.get(wanted) ?? 2;
  while (isTaken(`${wanted}-${copy}`)) copy += 1;
  copies.set(wanted, copy + 1);
  return `${wanted}-${copy}`;
}

/** Makes a card's id of its key and language. */
export function cardIdOf(key: string, language: Language): CardId {
  return `${key}.${language}` as CardId;
}

/** Makes a concept's id of a card's key. */
export function conceptIdOf(key: string): ConceptId {
  return key as ConceptId;
}

/** Makes a deck's id of its key. */
export function deckIdOf(key: string): DeckId {
  return key as DeckId;
}

/** A short digest of a text, of 6 characters a–z and 0–9: it tells apart what has the same words. */
export function digestOf(text: string): string {
  const bytes = createHash('sha256').update(text.normalize('NFC')).digest();
  return bytes.readUInt32BE().toString(36).padStart(7, '0').slice(-6);
}

/** Returns a text in lower case with ligatures opened and accents off. */
export function foldLetters(text: string): string {
  const open = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return open
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[’‘ʼ`]/g, "'");
}

/**
 * Returns a text in its plainest typography: accents composed, one space between words and none before a colon or inside quotes,
 * straight quotes and apostrophes, hyphens for dashes.
 */
export function plainTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:;?!])/g, '')
    .replace(/[«“„] ?| ?[»”]/g, '"')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐‑–—−]/g, '-')
    .replace(/…/g, '...');
}
