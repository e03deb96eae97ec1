import type { Block } from './block.ts';
import type { Cut, Piece, QuestionPiece, SectionPiece } from './cut.ts';
import { textOf } from './inline.ts';

/** What stands in a deck: a question, a topic (a section of notes without a question), or a subtitle between them. */
export type Entry = QuestionPiece | { readonly kind: 'topic' | 'subtitle'; readonly section: SectionPiece };

/** A stretch of a document that is one deck. Its title is a heading, or missing where the document has none. */
export interface DeckPiece {
  readonly title: SectionPiece | undefined;
  readonly introduction: readonly Block[];
  readonly entries: readonly Entry[];
}

export interface Outline {
  readonly decks: readonly DeckPiece[];
  /** Blocks that belong to no deck. */
  readonly unused: readonly Block[];
}

const contents = /^(?:table of contents|contents|toc|sommaire|table des mati(?:è|e\u0300)res|目录)\s*[:：]?$/iu;

type Group = { readonly title: SectionPiece | undefined; readonly pieces: readonly Piece[] };
type OpenDeck = { title: SectionPiece | undefined; introduction: Block[]; entries: Entry[] };

/**
 * Sorts a document's pieces into decks. A top heading with questions under it is a deck; one without is a topic of the deck
 * before it; so is one with notes of its own whose questions go on counting where that deck stopped.
 */
export function outline(cut: Cut, headingsAreCards = false): Outline {
  const end = headingsAreCards ? cut.pieces.length : afterwordAt(cut.pieces);
  const { document, groups } = groupByTopHeading(cut.pieces.slice(0, end), headingsAreCards);
  const decks: OpenDeck[] = [];
  const unused: Block[] = [];
  const last = groups.findLastIndex((group) => hasCards(group, headingsAreCards));
  for (const [at, group] of groups.entries()) {
    const deck = decks.at(-1);
    if (deck && !headingsAreCards && at <= last && belongsTo(deck, group))
      addPieces(deck, piecesOf(group), headingsAreCards);
    else if (hasCards(group, headingsAreCards)) decks.push(openDeck(group, document, headingsAreCards));
    else unused.push(...piecesOf(group).flatMap(blocksOfPiece));
  }
  unused.push(...cut.pieces.slice(end).flatMap(blocksOfPiece));
  const preface = [...cut.preamble, ...blocksOfTitle(document, decks)];
  const [first] = decks;
  if (first === undefined) return { decks, unused: preface.concat(unused) };
  return { decks: decks.with(0, { ...first, introduction: preface.concat(first.introduction) }), unused };
}

/**
 * Where the sections after the last question begin that are no notes to learn (a score, sources, a licence): in a document that
 * has no sections of notes between its questions. Elsewhere they are topics like those.
 */
function afterwordAt(pieces: readonly Piece[]): number {
  const isQuestion = ({ kind }: Piece) => kind === 'question';
  const last = pieces.findLastIndex(isQuestion);
  const between = pieces.slice(Math.max(0, pieces.findIndex(isQuestion)), last + 1);
  const hasNotes = between.some(({ kind, body }) => kind === 'section' && body.length > 0);
  return hasNotes ? pieces.length : last + 1;
}

function blocksOfPiece({ block, body }: Piece): Block[] {
  return [block, ...body];
}

/** One heading above all others and before every question names the document; the headings below it are the top ones. */
function groupByTopHeading(
  pieces: readonly Piece[],
  headingsAreCards: boolean,
): { document: SectionPiece | undefined; groups: Group[] } {
  const [first] = pieces;
  const document = first?.kind === 'section' && isDocumentTitle(first, pieces) ? first : undefined;
  const rest = document ? pieces.slice(1) : pieces;
  const top = topDepth(rest, headingsAreCards);
  const groups: { title: SectionPiece | undefined; pieces: Piece[] }[] = [];
  for (const piece of rest) {
    if (piece.kind === 'section' && piece.heading.depth <= top) groups.push({ title: piece, pieces: [] });
    else if (groups.length === 0) groups.push({ title: undefined, pieces: [piece] });
    else groups.at(-1)?.pieces.push(piece);
  }
  return { document, groups };
}

function isDocumentTitle(first: SectionPiece, pieces: readonly Piece[]): boolean {
  return pieces.length > 1 && pieces.slice(1).every((piece) => levelOf(piece) > first.heading.depth);
}

/** The depth of the headings that may be decks: shallower than every question; 0 where there is none. */
function topDepth(pieces: readonly Piece[], sectionsAreCards: boolean): number {
  const sections = pieces.filter((piece) => piece.kind === 'section').map((piece) => piece.heading.depth);
  const questions = pieces.filter((piece) => piece.kind === 'question').map((piece) => piece.cue.level);
  const top = leastOf(sections);
  const limit = sectionsAreCards ? -leastOf(sections.map((depth) => -depth)) : leastOf(questions);
  return Number.isFinite(top) && top < limit ? top : 0;
}

/** The least of any number of numbers; infinity for none. */
function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
}

function levelOf(piece: Piece): number {
  return piece.kind === 'section' ? piece.heading.depth : piece.cue.level;
}

/** The document's title stands in a deck's introduction where it names none. */
function blocksOfTitle(document: SectionPiece | undefined, decks: readonly OpenDeck[]): readonly Block[] {
  if (document === undefined) return [];
  return decks.some(({ title }) => title === document) ? document.body : [document.block, ...document.body];
}

function piecesOf({ title, pieces }: Group): Piece[] {
  return title ? [title, ...pieces] : [...pieces];
}

function hasCards({ title, pieces }: Group, headingsAreCards: boolean): boolean {
  const isCard = (piece: Piece) => piece.kind === 'question' || (headingsAreCards && piece.body.length > 0);
  return pieces.some(isCard) || (title !== undefined && headingsAreCards && title.body.length > 0);
}

function belongsTo(deck: OpenDeck, group: Group): boolean {
  const first = group.pieces.find((piece) => piece.kind === 'question');
  if (first === undefined) return group.title !== undefined && !deck.entries.every(({ kind }) => kind === 'subtitle');
  const last = deck.entries.findLast((entry) => entry.kind === 'question' && entry.cue.number !== undefined);
  const goesOn = last?.kind === 'question' && first.cue.number === (last.cue.number ?? 0) + 1;
  return goesOn && group.title !== undefined && group.title.body.length > 0;
}

function blocksIn(section: SectionPiece | undefined): Block[] {
  return section ? [section.block, ...section.body] : [];
}

/** A table of contents right over the questions gives them no name: their deck is the document. */
function openDeck(group: Group, document: SectionPiece | undefined, headingsAreCards: boolean): OpenDeck {
  const isContents = group.title !== undefined && contents.test(textOf(group.title.heading.children).trim());
  const title = isContents ? undefined : group.title;
  const isCard = headingsAreCards && title !== undefined && title.body.length > 0;
  const introduction = isCard ? [] : [...(isContents ? blocksIn(group.title) : []), ...(title?.body ?? [])];
  const deck: OpenDeck = { title: title ?? document, introduction, entries: [] };
  addPieces(deck, isCard ? piecesOf(group) : group.pieces, headingsAreCards);
  return deck;
}

function addPieces(deck: OpenDeck, pieces: readonly Piece[], headingsAreCards: boolean): void {
  for (const piece of pieces) {
    if (piece.kind === 'question') deck.entries.push(piece);
    else if (piece.body.length === 0) deck.entries.push({ kind: 'subtitle', section: piece });
    else if (headingsAreCards || deck.entries.some(({ kind }) => kind === 'question'))
      deck.entries.push({ kind: 'topic', section: piece });
    else deck.introduction.push(piece.block, ...piece.body);
  }
}
