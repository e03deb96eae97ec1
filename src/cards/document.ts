import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Block } from '../notation/block.ts';
import { spanOfBlocks } from '../notation/block.ts';
import type { Recognised } from '../notation/index.ts';
import type { DeckPiece, Entry } from '../notation/outline.ts';
import { takeWrittenId } from '../notation/written-id.ts';
import type { CardDraft, Language, Passage, Question } from './card.ts';
import { type Draft, draftOf, type Ways } from './draft.ts';
import { detectLanguage, majorityOf } from './language.ts';
import { waysOf } from './ways.ts';

/** A card of a deck before it has a name, or a subtitle between cards. */
export type DeckEntry =
  | { readonly kind: 'card'; readonly draft: CardDraft; readonly isTopic: boolean }
  | { readonly kind: 'subtitle'; readonly title: Question };

/** A deck of one document before it has a name. */
export interface DeckDraft {
  readonly title: Question;
  readonly writtenId: string | undefined;
  readonly introduction: Passage | undefined;
  readonly language: Language;
  readonly line: number;
  readonly endLine: number;
  readonly entries: readonly DeckEntry[];
}

type RawEntry =
  | Exclude<DeckEntry, { kind: 'card' }>
  | {
      readonly kind: 'card';
      readonly draft: Draft;
      readonly isTopic: boolean;
      /** What its own words say. */
      readonly language: Language | undefined;
    };

/** Takes what was recognised in a document and returns its decks, each card with its language; `name` titles an untitled deck. */
export function decksOf(recognised: Recognised, name: string): DeckDraft[] {
  const ways = waysOf(recognised.decks.flatMap(({ entries }) => entries));
  const raw = recognised.decks.map((deck) =>
    deck.entries.map((entry) => rawEntryOf(entry, recognised.commentedIds, ways)),
  );
  const ofDocument = majorityOf(raw.flatMap((entries) => entries.map(languageOfEntry))) ?? 'en';
  return recognised.decks.map((deck, at) => deckOf(deck, raw[at] ?? [], { recognised, name, ofDocument }));
}

function deckOf(
  deck: DeckPiece,
  raw: readonly RawEntry[],
  { recognised, name, ofDocument }: { recognised: Recognised; name: string; ofDocument: Language },
): DeckDraft {
  const { language: written, title = name } = recognised.frontMatter;
  const own = majorityOf(raw.map(languageOfEntry)) ?? ofDocument;
  const named = deck.title
    ? takeWrittenId(deck.title.heading.children)
    : { nodes: [{ type: 'text' as const, value: title }], id: undefined };
  return {
    title: {
      nodes: named.nodes,
      text: plainText({ type: 'paragraph', children: [...named.nodes] })
        .replace(/\s+/g, ' ')
        .trim(),
    },
    writtenId: named.id ?? (deck.title && recognised.commentedIds.get(deck.title.block)),
    introduction: passageOf(deck.introduction),
    language: written ?? own,
    ...linesOf(deck),
    entries: raw.map((entry) => (entry.kind === 'card' ? withLanguage(entry, written, own) : entry)),
  };
}

function rawEntryOf(entry: Entry, ids: Recognised['commentedIds'], ways: Ways): RawEntry {
  const piece = entry.kind === 'question' ? entry : entry.section;
  if (entry.kind === 'subtitle') return { kind: 'subtitle', title: titleOf(entry.section.heading) };
  const draft = draftOf(piece, ids.get(piece.block), ways);
  return { kind: 'card', draft, isTopic: entry.kind === 'topic', language: languageOf(draft) };
}

function titleOf(heading: Heading): Question {
  const { nodes } = takeWrittenId(heading.children);
  return { nodes, text: plainText({ type: 'paragraph', children: [...nodes] }) };
}

function withLanguage(
  { draft, isTopic, language }: Extract<RawEntry, { kind: 'card' }>,
  written: Language | undefined,
  usual: Language,
): DeckEntry {
  return { kind: 'card', draft: { ...draft, language: written ?? language ?? usual }, isTopic };
}

function languageOfEntry(entry: RawEntry): Language | undefined {
  return entry.kind === 'card' ? entry.language : undefined;
}

/** The question's own words decide, and where they don't tell, the answer's. */
function languageOf({ question, answer }: Draft): Language | undefined {
  return detectLanguage(question.text) ?? detectLanguage(answer ? proseOf(answer) : '');
}

function proseOf({ nodes }: Passage): string {
  return nodes
    .filter(({ type }) => type !== 'code' && type !== 'math')
    .map((node) => plainText(node))
    .join(' ');
}

function passageOf(blocks: readonly Block[]): Passage | undefined {
  const span = spanOfBlocks(blocks);
  return span && { nodes: blocks.map(({ node }) => node), span };
}

function linesOf({ title, introduction, entries }: DeckPiece): { line: number; endLine: number } {
  const pieces = entries.map((entry) => (entry.kind === 'question' ? entry : entry.section));
  const blocks = [
    ...(title ? [title.block] : []),
    ...introduction,
    ...pieces.flatMap((piece) => [piece.block, ...piece.body]),
  ];
  return {
    line: blocks.reduce((least, { span }) => Math.min(least, span.line), Number.POSITIVE_INFINITY),
    endLine: blocks.reduce((most, { span }) => Math.max(most, span.endLine), 0),
  };
}
