import type { CardId, ConceptId, Language } from '../cards/card.ts';
import { backwards } from '../study/backwards.ts';
import type { Edited } from '../study/edits.ts';
import type { StudyItem } from '../study/queue.ts';
import type { CardText } from './kept-texts.ts';

/** What a page says of the side of a card that it shows, for a script to tell whether it changed since it was learnt. */
export interface CardTrace extends Edited {
  readonly concept: ConceptId;
  readonly fingerprint: string;
  readonly language: Language;
  readonly text: CardText;
}

/** Reads the trace off a side of a card; undefined where the page says none. */
export function traceOf(side: HTMLElement): CardTrace | undefined {
  const { side: language, card, former, fingerprint, asks: question, tells: answer } = side.dataset;
  const concept = side.closest<HTMLElement>('[data-concept]')?.dataset.concept;
  if ((language !== 'fr' && language !== 'en') || !card || !concept) return undefined;
  if (fingerprint === undefined || question === undefined || answer === undefined) return undefined;
  const formerIds = former?.split(' ').map((id) => id as CardId) ?? [];
  const names = { card: card as CardId, concept: concept as ConceptId, formerIds };
  return { ...names, language, fingerprint, text: { question, answer } };
}

/** Takes the trace of the side that lies on the table and what is asked there, and returns whose history its answer is compared with. */
export function traceOn(trace: CardTrace, { partOf }: StudyItem): CardTrace {
  return partOf === undefined ? trace : backwards(trace);
}
