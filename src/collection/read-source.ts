import type { CardDraft } from '../cards/card.ts';
import { type DeckDraft, decksOf } from '../cards/document.ts';
import { type Recognised, recognise } from '../notation/index.ts';
import type { SourceText } from './collection.ts';
import { nameOf } from './decks.ts';
import { plainLineEnds } from './line-ends.ts';

/** A document with what was recognised in it, before anything has a name. */
export interface ReadSource {
  /** The text without byte-order mark, each line ended by "\n": what positions count in. */
  readonly source: SourceText;
  readonly recognised: Recognised;
  readonly decks: readonly DeckDraft[];
}

/** Reads one document as it was given. */
export function readSource({ file, text }: SourceText): ReadSource {
  const source = { file, text: plainLineEnds(text) };
  const recognised = recognise(source.text, source.file);
  return { source, recognised, decks: decksOf(recognised, recognised.frontMatter.title ?? nameOf(source.file)) };
}

/** The cards of decks, in the author's order. */
export function draftsOf(decks: readonly DeckDraft[]): CardDraft[] {
  return decks.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'card' ? [entry.draft] : [])));
}
