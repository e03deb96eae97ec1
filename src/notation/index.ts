import type { Definition, FootnoteDefinition, Yaml } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { handOutKey } from './answer-key.ts';
import { type Block, blockOf } from './block.ts';
import { blocksOf } from './blocks.ts';
import { boldLabel } from './bold-label.ts';
import { boldQuestion } from './bold-question.ts';
import { cloze } from './cloze.ts';
import type { Cue, Recogniser } from './cue.ts';
import { cut, type Piece } from './cut.ts';
import { front, partingAt } from './front.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { habitsOf } from './habits.ts';
import { headingAlone } from './heading-alone.ts';
import { headingAnswered } from './heading-answered.ts';
import { headingLabel } from './heading-label.ts';
import { headingNumber } from './heading-number.ts';
import { headingQuestion } from './heading-question.ts';
import { itemQuestion } from './item-question.ts';
import { withoutProperties } from './logseq.ts';
import { parseMarkdown } from './markdown.ts';
import { type Outline, outline } from './outline.ts';
import { plainLabel } from './plain-label.ts';
import { separatorCard } from './separator-card.ts';
import { surveyOf } from './survey.ts';
import { withoutThemes } from './themes.ts';
import { commentedId, isComment } from './written-id.ts';

/** The notation at a glance: the first recogniser that sees a question in a block decides. */
const recognisers: readonly Recogniser[] = [
  separatorCard,
  front,
  headingLabel,
  headingAlone,
  headingAnswered,
  headingNumber,
  headingQuestion,
  boldLabel,
  plainLabel,
  cloze,
  itemQuestion,
  boldQuestion,
];

/** Those that count where cards are written as a flashcard plug-in has them. */
const pluginRecognisers: readonly Recogniser[] = [separatorCard, front, boldLabel, plainLabel, cloze];

/** What the notation engine takes from one document. */
export interface Recognised extends Outline {
  readonly frontMatter: FrontMatter;
  /** Link and footnote definitions: they belong to the whole document. */
  readonly definitions: readonly (Definition | FootnoteDefinition)[];
  /** Ids written in a comment of their own, right under the block they name. */
  readonly commentedIds: ReadonlyMap<Block, string>;
  /** Every block of the document, comments and front matter included, in order. */
  readonly blocks: readonly Block[];
  /** The same before any container was opened: the document as CommonMark reads it. */
  readonly written: readonly Block[];
  readonly isEmpty: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes a document's text and name and returns its decks with their questions and topics, each block in exactly one place. */
export function recognise(text: string, file: string): Recognised {
  const tree = withoutProperties(parseMarkdown(text));
  const survey = surveyOf(tree);
  const all = blocksOf(tree, file, survey);
  const { values, diagnostics } = readFrontMatter(tree.children.find(isYaml), file);
  const content = all.filter(({ node }) => !isYaml(node) && !isDefinition(node) && !isComment(node));
  const habits = habitsOf(content);
  const found = cuesOf(content, (block, at) =>
    recogniseBlock(block, { next: content[at + 1], parting: partingAt(content, at), habits, survey }),
  );
  const cues = withoutThemes(content, found);
  const { preamble, pieces, loose } = cut(content, cues, habits);
  const ended = withDefinitions(
    pieces,
    all.filter(({ node }) => isDefinition(node)),
  );
  const sorted = outline({ preamble, pieces: handOutKey(ended), loose }, values.cards === 'headings');
  return {
    ...sorted,
    unused: [...sorted.unused, ...loose],
    frontMatter: values,
    definitions: all.map(({ node }) => node).filter(isDefinition),
    commentedIds: commentedIdsOf(all),
    blocks: all,
    written: tree.children.map((node) => blockOf(node, file)),
    isEmpty: content.length === 0,
    diagnostics,
  };
}

/** The definitions that stand under a piece belong to the whole document; they end the piece's stretch all the same. */
function withDefinitions(pieces: readonly Piece[], definitions: readonly Block[]): Piece[] {
  let at = 0;
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]?.block.span.line ?? Number.POSITIVE_INFINITY;
    let { endLine } = piece;
    for (; at < definitions.length && (definitions[at]?.span.line ?? next) < next; at += 1) {
      const { line, endLine: last } = definitions[at]?.span ?? piece.block.span;
      if (line > piece.block.span.line) endLine = Math.max(endLine, last);
    }
    return { ...piece, endLine };
  });
}

function recogniseBlock(...[block, context]: Parameters<Recogniser>): Cue | undefined {
  if (block.mark?.kind === 'inside' || block.mark?.kind === 'answer') return undefined;
  for (const recogniser of context.survey.pluginCards ? pluginRecognisers : recognisers) {
    const cue = recogniser(block, context);
    if (cue) return cue;
  }
  return undefined;
}

function cuesOf(blocks: readonly Block[], look: (block: Block, at: number) => Cue | undefined): Map<Block, Cue> {
  const cues = new Map<Block, Cue>();
  blocks.forEach((block, at) => {
    const above = blocks[at - 1];
    const isBorrowed = above !== undefined && cues.get(above)?.words === block;
    const cue = isBorrowed ? undefined : look(block, at);
    if (cue) cues.set(block, cue);
  });
  return cues;
}

function commentedIdsOf(blocks: readonly Block[]): Map<Block, string> {
  const found = blocks.map(({ node }, at) => ({ id: commentedId(node), above: blocks[at - 1] }));
  return new Map(found.flatMap(({ id, above }) => (id !== undefined && above ? [[above, id] as const] : [])));
}

function isYaml(node: Block['node']): node is Yaml {
  return node.type === 'yaml';
}

function isDefinition(node: Block['node']): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}
