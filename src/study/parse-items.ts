import type { CardId, ConceptId, DeckId, Kind, Language } from '../cards/card.ts';
import type { StudyItem } from './queue.ts';

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

/** Reads the site's list of cards; `undefined` where it is not such a list, because half a list would hide cards. */
export function parseItems(json: unknown): readonly StudyItem[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const items = json.map(parseItem);
  return items.every((item) => item !== undefined) ? items.flatMap(withBack) : undefined;
}

/** A reversed card is asked backwards too, with a memory of its own; no card that an author names has a tilde in its id. */
function withBack(item: StudyItem): readonly StudyItem[] {
  if (item.kind !== 'reversed') return [item];
  const { card, concept, formerIds = [] } = item;
  const backwards = { card: backOf(card), concept: `${concept}~back` as ConceptId, partOf: concept };
  return [item, { ...item, ...backwards, ...(formerIds.length > 0 && { formerIds: formerIds.map(backOf) }) }];
}

function backOf(card: CardId): CardId {
  return card.replace(/(?=\.[a-z]+$)/, '~back') as CardId;
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
  } = value as Readonly<Record<string, unknown>>;
  if (typeof card !== 'string' || typeof concept !== 'string' || typeof deck !== 'string') return undefined;
  if (!isKind(kind) || !isLanguage(language) || !areTexts(formerIds) || !areTexts(tags)) return undefined;
  if (section !== undefined && typeof section !== 'string') return undefined;
  return {
    card: card as CardId,
    concept: concept as ConceptId,
    deck: deck as DeckId,
    ...(section !== undefined && { section }),
    kind,
    language,
    ...(tags.length > 0 && { tags }),
    ...(formerIds.length > 0 && { formerIds: formerIds as CardId[] }),
  };
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
