import type { Root, RootContent } from 'mdast';
import { type Card, passagesOf } from '../cards/card.ts';
import type { CollectedDocument, Collection, Deck, DeckSide } from '../collection/collection.ts';
import { textOf } from '../notation/inline.ts';
import { highlighterFor } from './code.ts';
import { type DocumentContext, type Html, renderHtml, renderInline } from './html.ts';
import { withMathAsText } from './math-text.ts';
import type { Addresses } from './page-fit.ts';
import { itemsOf, plainTextOf } from './plain-text.ts';
import type { ShownCard, ShownDeck } from './shown-card.ts';
import { typeset } from './typeset.ts';

/** Renders the cards and decks of one collection. */
export interface Renderer {
  readonly card: (card: Card) => Promise<ShownCard>;
  readonly deck: (deck: Deck) => Promise<ShownDeck>;
}

/** Makes a renderer for a collection; `addresses` says where links and images lead on the site. */
export async function createRenderer(collection: Collection, addresses: Addresses): Promise<Renderer> {
  const highlighter = await highlighterFor(treesOf(collection));
  const contexts = new Map(
    collection.documents.map((document): [string, DocumentContext] => [document.file, contextOf(document)]),
  );
  return {
    card: (card) => showCard(card, contextFor(card.span.file)),
    deck: (deck) => showDeck(deck, collection, contextFor),
  };

  function contextOf({ file, text, definitions }: CollectedDocument): DocumentContext {
    return { file, lines: text.split('\n'), definitions, highlighter, addresses };
  }

  function contextFor(file: string): DocumentContext {
    return contexts.get(file) ?? { file, lines: [], definitions: [], highlighter, addresses };
  }
}

async function showCard(card: Card, context: DocumentContext): Promise<ShownCard> {
  const { id, concept, deck, kind, language, span, question, answer, hint, formerIds, follows, extras } = card;
  const naming = (part: string) => ({ prefix: `${id}-${part}`, language });
  const options = card.kind === 'choice' ? card.options : [];
  return {
    id,
    concept,
    deck,
    kind,
    language,
    file: span.file,
    line: span.line,
    endLine: span.endLine,
    question: typeset(textOf(withMathAsText(question.nodes)), language),
    answer: plainTextOf(
      withMathAsText([
        ...options.filter(({ correct }) => correct).flatMap(({ passage }) => passage.nodes),
        ...[answer, card.prompt, extras.followUps].flatMap((passage) => passage?.nodes ?? []),
      ]),
    ),
    questionHtml: await renderInline(question.nodes, context, naming('q')),
    ...(answer && { answerHtml: await renderHtml(answer.nodes, context, naming('a')) }),
    ...(await showExtras(card, context, naming)),
    ...(hint && { hintHtml: await renderInline(hint.nodes, context, naming('h')) }),
    options: await Promise.all(
      options.map(async ({ passage, correct }, at) => ({
        html: unwrap(await renderHtml(passage.nodes, context, naming(`o${at}`))),
        correct,
      })),
    ),
    gaps: card.kind === 'cloze' ? [...card.groups] : [],
    tags: [...new Set(extras.tags)],
    formerIds: [...formerIds],
    ...(follows && { follows }),
  };
}

async function showExtras(
  { prompt, extras }: Card,
  context: DocumentContext,
  naming: (part: string) => { prefix: string; language: Card['language'] },
): Promise<Partial<ShownCard>> {
  const { references, followUps, rewordings, difficulty, category, source } = extras;
  return {
    ...(prompt && { promptHtml: await renderHtml(prompt.nodes, context, naming('p')) }),
    ...(references && { references: plainTextOf(withMathAsText(references.nodes)) }),
    ...(references && { referencesHtml: await renderHtml(references.nodes, context, naming('r')) }),
    ...(followUps && { nextHtml: await renderHtml(followUps.nodes, context, naming('n')) }),
    ...(rewordings && { rewordings: itemsOf(withMathAsText(rewordings.nodes)) }),
    ...(rewordings && { rewordingsHtml: await renderHtml(rewordings.nodes, context, naming('w')) }),
    ...(difficulty && { difficulty }),
    ...(category && { category }),
    ...(source && /^https?:/i.test(source) && { cited: source }),
  };
}

/** An option is a line: the paragraph around its one line goes. */
function unwrap({ html, styles }: Html): Html {
  const line = /^<p>([\s\S]*)<\/p>$/.exec(html)?.[1];
  return { html: line !== undefined && !line.includes('<p>') ? line : html, styles };
}

async function showDeck(
  deck: Deck,
  collection: Collection,
  contextFor: (file: string) => DocumentContext,
): Promise<ShownDeck> {
  const sides = await Promise.all(deck.sides.map((side) => showSide(side, deck, collection, contextFor(side.file))));
  const concepts = sides.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'card' ? [entry.concept] : [])),
  );
  return { id: deck.id, concepts: [...new Set(concepts)], sides };
}

async function showSide(
  side: DeckSide,
  deck: Deck,
  collection: Collection,
  context: DocumentContext,
): Promise<ShownDeck['sides'][number]> {
  const { language, title, introduction, file, line } = side;
  const naming = (part: string) => ({ prefix: `${deck.id}-${language}-${part}`, language });
  const entries = side.entries.map(async (entry, at) => {
    if (entry.kind === 'subtitle')
      return { kind: 'subtitle' as const, html: await renderInline(entry.title.nodes, context, naming(`s${at}`)) };
    return { kind: 'card' as const, concept: collection.cards.get(entry.card)?.concept ?? '' };
  });
  return {
    language,
    title: typeset(title.text, language),
    titleHtml: await renderInline(title.nodes, context, naming('t')),
    ...(introduction && { introduction: await renderHtml(introduction.nodes, context, naming('i')) }),
    file,
    line,
    entries: await Promise.all(entries),
  };
}

/** Every tree of a collection in which a fence may stand. */
function treesOf({ documents, decks }: Collection): Root[] {
  const introductions = decks.flatMap(({ sides }) => sides.flatMap(({ introduction }) => introduction?.nodes ?? []));
  const ofDocuments = documents.flatMap(({ cards, definitions }) => [...cards.flatMap(nodesOf), ...definitions]);
  return [{ type: 'root', children: [...introductions, ...ofDocuments] }];
}

function nodesOf(card: Card): readonly RootContent[] {
  const options = card.kind === 'choice' ? card.options.flatMap(({ passage }) => passage.nodes) : [];
  return [...passagesOf(card).flatMap((passage) => passage?.nodes ?? []), ...options];
}
