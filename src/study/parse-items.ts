import type { CardId, ConceptId, DeckId, Kind, Language } from '../cards/card.ts';
import { readLanguage } from './entry-fields.ts';
import type { StudyItem } from './queue.ts';
import { backwards, gapByGap } from './sides.ts';

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
  return items.every((item) => item !== undefined) ? items.flat() : undefined;
}

/** A reversed card is asked backwards too, a text with several gaps one at a time. */
function parseItem(value: unknown): readonly StudyItem[] | undefined {
  const item = parseCard(value);
  const groups = item && parseGroups(value, item.kind);
  if (item === undefined || groups === undefined) return undefined;
  return item.kind === 'reversed' ? [item, backwards(item)] : gapByGap(item, groups);
}

/** Only a text with gaps has any, each group once. */
function parseGroups(value: unknown, kind: Kind): readonly string[] | undefined {
  const { gaps = [] } = value as Readonly<Record<string, unknown>>;
  if (!areTexts(gaps) || !gaps.every((gap) => gapId.test(gap)) || new Set(gaps).size < gaps.length) return undefined;
  return kind === 'cloze' || gaps.length === 0 ? gaps : undefined;
}

function parseCard(value: unknown): StudyItem | undefined {
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

const gapId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

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
