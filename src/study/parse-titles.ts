import type { CardId, ConceptId, Language } from '../cards/card.ts';

/** What a list of cards shows of one, and where it stands in the notes. */
export interface CardTitle {
  readonly card: CardId;
  readonly concept: ConceptId;
  readonly language: Language;
  readonly title: string;
  readonly file: string;
  readonly line: number;
}

/** Reads the site's list of titles; `undefined` where it is not such a list. */
export function parseTitles(json: unknown): readonly CardTitle[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const titles = json.map(parseTitle);
  return titles.every((title) => title !== undefined) ? titles : undefined;
}

function parseTitle(value: unknown): CardTitle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { card, concept, language, title, file, line } = value as Readonly<Record<string, unknown>>;
  if (typeof card !== 'string') return undefined;
  if (typeof concept !== 'string' || typeof title !== 'string' || typeof file !== 'string') return undefined;
  if ((language !== 'fr' && language !== 'en') || typeof line !== 'number') return undefined;
  return { card: card as CardId, concept: concept as ConceptId, language, title, file, line };
}
