import type { Nodes } from 'mdast';
import type { Card } from '../../src/cards/card.ts';
import type { Collection } from '../../src/collection/collection.ts';
import { type Block, blockOf } from '../../src/notation/block.ts';
import { recognise } from '../../src/notation/index.ts';

/** A place where content may end, and the trees that it holds. */
export interface Place {
  readonly name: string;
  readonly nodes: readonly Nodes[];
}

/** Every place of a collection: cards, decks with their introductions and subtitles, link and footnote definitions. */
export function placesIn({ documents, decks, diagnostics }: Collection): Place[] {
  const reported = new Set(diagnostics.filter(({ rule }) => rule === 'block-unused').map(({ place }) => place.line));
  const ofDecks = decks.flatMap(({ id, sides }) =>
    sides.map(({ title, introduction, entries }): Place => {
      const subtitles = entries.flatMap((entry) => (entry.kind === 'subtitle' ? entry.title.nodes : []));
      return { name: id, nodes: [...title.nodes, ...(introduction?.nodes ?? []), ...subtitles] };
    }),
  );
  const ofDocuments = documents.flatMap(({ file, cards, definitions }): Place[] => [
    ...cards.map((card) => ({ name: card.id, nodes: nodesOfCard(card) })),
    { name: file, nodes: definitions.filter(({ position }) => !reported.has(position?.start.line ?? 0)) },
  ]);
  return [...ofDecks, ...ofDocuments];
}

/** A cloze's question is its answer with gaps, so that its answer alone counts. */
function nodesOfCard(card: Card): Nodes[] {
  const { references, followUps, rewordings } = card.extras;
  const passages = [card.prompt, card.answer, references, followUps, rewordings].flatMap((part) => part?.nodes ?? []);
  const options = card.kind === 'choice' ? card.options.flatMap(({ passage }) => passage.nodes) : [];
  const question = card.kind === 'cloze' ? [] : card.question.nodes;
  return [...question, ...(card.hint?.nodes ?? []), ...options, ...passages];
}

/** The blocks of a document that a diagnostic says are used nowhere. */
export function unusedBlocks({ diagnostics, decks }: Collection, text: string, file: string): Block[] {
  const introduced = decks.flatMap(({ sides }) => sides.flatMap(({ introduction }) => introduction?.nodes ?? []));
  const inIntroduction = (line: number) => introduced.some(({ position }) => position?.start.line === line);
  const stretches = diagnostics.filter(
    ({ rule, place }) => rule === 'block-unused' || (rule === 'answer-without-question' && !inIntroduction(place.line)),
  );
  return recognise(text, file).blocks.filter(({ span }) =>
    stretches.some(({ place, endLine = place.line }) => place.line <= span.line && span.line <= endLine),
  );
}

/** The smallest blocks inside a node: those that hold words and no blocks. */
export function wordBlocks(node: Nodes, file: string): Block[] {
  if (node.type === 'root' || node.type === 'tableRow' || node.type === 'listItem' || holdsBlocks(node))
    return node.children.flatMap((child) => wordBlocks(child, file));
  return [blockOf(node as Block['node'], file)];
}

type Holder = Extract<Nodes, { type: 'blockquote' | 'list' | 'table' | 'footnoteDefinition' }>;

function holdsBlocks(node: Nodes): node is Holder {
  return ['blockquote', 'list', 'table', 'footnoteDefinition'].includes(node.type);
}

/** The nodes of a tree that have no children. */
export function leavesOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children.flatMap(leavesOf) : [node];
}
