import type { CardId, ConceptId, DeckId, Kind, Language } from '../cards/card.ts';
import { backwards } from './backwards.ts';
import { readLanguage } from './entry-fields.ts';
import type { StudyItem } from './queue.ts';

// A table, not a list: it does not compile when a kind is added to the cards and forgotten here.
const kinds: Readonly<Record<Kind, true>> = {
  basic: true,
  reversed: true,
  topic: true,
  open: true,
  choice: true,
  cloze: true,
};

/** Reads the site's list of cards; `undefined` where it is not such a list, because half a list would hide cards. */
export function parseItems(json: unknown): readonly StudyItem[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const items = json.map(parseItem);
  return items.every((item) => item !== undefined) ? items.flatMap(withBack) : undefined;
}

/** A reversed card is asked backwards too. */
function withBack(item: StudyItem): readonly StudyItem[] {
  return item.kind === 'reversed' ? [item, backwards(item)] : [item];
}

function parseItem(value: unknown): StudyItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    card,
    concept,
    deck,
    section,
    kind,
    language,
    tags = [],
    formerIds = [],
    fingerprint,
  } = value as Readonly<Record<string, unknown>>;
  if (typeof card !== 'string' || typeof concept !== 'string' || typeof deck !== 'string') return undefined;
  if (!isKind(kind) || !isLanguage(language) || !areTexts(formerIds) || !areTexts(tags)) return undefined;
  if (!isTextOrAbsent(section) || !isTextOrAbsent(fingerprint)) return undefined;
  return {
    card: card as CardId,
    concept: concept as ConceptId,
    deck: deck as DeckId,
    ...(section !== undefined && { section }),
    kind,
    language,
    ...(tags.length > 0 && { tags }),
    ...(formerIds.length > 0 && { formerIds: formerIds as CardId[] }),
    ...(fingerprint !== undefined && { fingerprint }),
  };
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && readLanguage(value) !== undefined;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
