import type { CardId, ConceptId, Language } from '../cards/card.ts';
import type { Edited } from '../study/edits.ts';
import type { StudyItem } from '../study/queue.ts';
import { backwards, gapByGap } from '../study/sides.ts';
import type { CardText } from './kept-texts.ts';

/** What a page says of the side of a card that it shows, for a script to tell whether it changed since it was learnt. */
export interface CardTrace extends Edited {
  readonly concept: ConceptId;
  readonly fingerprint: string;
  readonly language: Language;
  readonly text: CardText;
  /** The groups of its gaps. */
  readonly gaps: readonly string[];
}

/** Reads the trace off a side of a card; undefined where the page says none. */
export function traceOf(side: HTMLElement): CardTrace | undefined {
  const { side: language, card, former, gaps, fingerprint, asks: question, tells: answer } = side.dataset;
  const concept = side.closest<HTMLElement>('[data-concept]')?.dataset.concept;
  if ((language !== 'fr' && language !== 'en') || !card || !concept) return undefined;
  if (fingerprint === undefined || question === undefined || answer === undefined) return undefined;
  const formerIds = former?.split(' ').map((id) => id as CardId) ?? [];
  const names = { card: card as CardId, concept: concept as ConceptId, formerIds };
  return { ...names, language, fingerprint, text: { question, answer }, gaps: gaps?.split(' ') ?? [] };
}

/** Takes the trace of the side that lies on the table and what is asked there, and returns whose history its answer is compared with. */
export function traceOn(trace: CardTrace, { partOf, gap }: StudyItem): CardTrace {
  if (partOf !== undefined && gap === undefined) return backwards(trace);
  return gapByGap(trace, trace.gaps).find((part) => part.gap === gap) ?? trace;
}

/** Reads the traces off a side of a card: one for the whole, or one for each of several groups of gaps. */
export function partsIn(side: HTMLElement): readonly CardTrace[] {
  const trace = traceOf(side);
  return trace === undefined ? [] : gapByGap(trace, trace.gaps);
}
