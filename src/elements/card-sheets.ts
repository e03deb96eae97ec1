import type { Language } from '../cards/card.ts';
import type { StudyItem } from '../study/queue.ts';
import { type CardTrace, traceOf } from './card-trace.ts';

/** One side of a card as its page shows it: copies of its question and of its answer. */
export interface CardSheet {
  readonly language: Language;
  readonly question: HTMLElement;
  readonly answer: HTMLElement;
  /** Where it is written: the address of its line, and the line. */
  readonly source: { readonly address: string; readonly line: string } | undefined;
  readonly trace: CardTrace;
}

/** Gives the sheets of a concept, by language. */
export type CardSheets = (concept: string) => Promise<ReadonlyMap<Language, CardSheet>>;

/**
 * Takes the address of each concept's page and returns how to read its sheets off that page: each page is asked for once.
 * Rejects where the page can't be had or holds no such card.
 */
export function openCardSheets(addressOf: (concept: string) => string): CardSheets {
  const pages = new Map<string, Promise<Document>>();
  return async (concept) => {
    const page = pages.get(concept) ?? fetchPage(addressOf(concept));
    pages.set(concept, page);
    page.catch(() => pages.delete(concept));
    return sheetsOf(await page, concept);
  };
}

/** Takes the sheets of all concepts and what is asked, and returns those to ask it on: of a gap, those that have it. */
export async function sheetsFor(
  sheets: CardSheets,
  { partOf, concept, gap }: StudyItem,
): Promise<ReadonlyMap<Language, CardSheet>> {
  const all = await sheets(partOf ?? concept);
  return gap === undefined ? all : new Map([...all].filter(([, { trace }]) => trace.gaps.includes(gap)));
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function sheetsOf(page: Document, concept: string): ReadonlyMap<Language, CardSheet> {
  const sides = [...page.querySelectorAll<HTMLElement>('article[data-concept] [data-side]')];
  const sheets = sides.flatMap((side): [Language, CardSheet][] => {
    const trace = traceOf(side);
    const question = side.querySelector<HTMLElement>('.question');
    const answer = side.querySelector<HTMLElement>('[data-answer]');
    if (!trace || !question || !answer) return [];
    const copies = { question: document.importNode(question, true), answer: document.importNode(answer, true) };
    return [[trace.language, { language: trace.language, ...copies, source: sourceIn(side), trace }]];
  });
  if (sheets.length === 0) throw new Error(concept);
  return new Map(sheets);
}

function sourceIn(side: HTMLElement): CardSheet['source'] {
  const link = side.querySelector<HTMLElement>('a[data-source-line]');
  const [address, line] = [link?.getAttribute('href'), link?.dataset.sourceLine];
  return address && line ? { address, line } : undefined;
}
