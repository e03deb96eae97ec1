import { createStore, get, type UseStore, update } from 'idb-keyval';
import type { CardId } from '../cards/card.ts';

/** A card's question and answer as plain text. */
export interface CardText {
  readonly question: string;
  readonly answer: string;
}

/**
 * Keeps what the learner saw of a card under its fingerprint. These texts stand in IndexedDB: they only serve to show what an edit
 * changed, so that they may be lost, and must not take the room that the log of reviews has in localStorage.
 */
export async function keepText(card: CardId, fingerprint: string, { question, answer }: CardText): Promise<void> {
  const text = { fingerprint, question: question.slice(0, longest), answer: answer.slice(0, longest) };
  const withText = (value: unknown): readonly KeptText[] => {
    return [text, ...readTexts(value).filter((one) => one.fingerprint !== fingerprint)].slice(0, mostVersions);
  };
  await asked((texts) => update<unknown>(card, withText, texts));
}

/** Returns what the learner saw of a card when it had a fingerprint, or saw last; undefined where that was not kept, or can't be read. */
export async function keptText(card: CardId, fingerprint?: string): Promise<CardText | undefined> {
  const texts = readTexts(await asked((store) => get<unknown>(card, store)));
  return fingerprint === undefined ? texts[0] : texts.find((text) => text.fingerprint === fingerprint);
}

interface KeptText extends CardText {
  readonly fingerprint: string;
}

/** Characters of each: no answer that one learns is longer, and a file that was pasted in must not fill the disk. */
const longest = 20_000;
/** The answer before an edit is still shown after the edit was accepted and that was taken back. */
const mostVersions = 3;
let opened: UseStore | undefined;

/** A browser may deny IndexedDB, or have no room: then there is no text. */
async function asked<T>(ask: (store: UseStore) => Promise<T>): Promise<T | undefined> {
  try {
    opened ??= createStore('recto-texts', 'seen');
    return await ask(opened);
  } catch {
    return undefined;
  }
}

function readTexts(value: unknown): readonly KeptText[] {
  return Array.isArray(value) ? value.flatMap((one) => readText(one) ?? []) : [];
}

function readText(value: unknown): KeptText | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { fingerprint, question, answer } = value as Readonly<Record<string, unknown>>;
  if (typeof fingerprint !== 'string' || typeof question !== 'string' || typeof answer !== 'string') return undefined;
  return { fingerprint, question, answer };
}
