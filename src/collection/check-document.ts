import type { Card } from '../cards/card.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import {
  answerMissing,
  answerWithoutQuestion,
  blockUnused,
  documentEmpty,
  questionNone,
} from '../diagnostics/problems.ts';
import { type Block, spanOfBlocks } from '../notation/block.ts';
import { beginsAnswer } from '../notation/heading-answered.ts';
import type { Recognised } from '../notation/index.ts';
import { textOf } from '../notation/inline.ts';
import { walk } from '../notation/walk.ts';
import { checkContent } from './check-content.ts';
import { checkDetails } from './check-details.ts';
import { checkFences } from './check-fences.ts';
import type { SourceText } from './collection.ts';
import { unusedStretches } from './unused.ts';

const excerptLength = 60;

/** Checks one document and what was taken from it: `hasFile` says whether a path among the notes exists. */
export function checkDocument(
  { file, text }: SourceText,
  recognised: Recognised,
  cards: readonly Card[],
  hasFile: (path: string) => boolean,
): Diagnostic[] {
  return [
    ...checkUse(recognised, cards, { file, line: 1, column: 1 }, text),
    ...cards.filter(lacksAnswer).map(({ span, question }) => answerMissing(span, question.text)),
    ...checkContent(recognised.blocks, hasFile),
    ...recognised.blocks.flatMap((block) => checkFences(block, text)),
    ...checkDetails(recognised.written, text),
  ];
}

/** A question without an answer; where its author wrote what is asked next, it is meant to be open. */
function lacksAnswer({ kind, extras }: Card): boolean {
  return kind === 'open' && extras.followUps === undefined;
}

function checkUse(recognised: Recognised, cards: readonly Card[], start: Place, text: string): Diagnostic[] {
  if (recognised.isEmpty) return [documentEmpty(start)];
  if (cards.length === 0) return [questionNone(start)];
  const beforeQuestions = [...recognised.unused, ...recognised.decks.flatMap(({ introduction }) => introduction)];
  const orphans = beforeQuestions.filter(beginsAnswer);
  const unused = recognised.unused.filter((block) => !beginsAnswer(block));
  const stretches = unusedStretches({ ...recognised, unused }).filter(({ isContents }) => !isContents);
  return [
    ...orphans.map((block) => answerWithoutQuestion(block.span, excerptOf(block, text))),
    ...stretches.map(({ blocks }) =>
      blockUnused(spanOfBlocks(blocks) ?? start, excerptOf(blocks[0], text), blocks.length),
    ),
    ...uncitedNotes(recognised).map((note) => blockUnused(note.span, excerptOf(note, text))),
  ];
}

/** Footnotes that nothing refers to. */
function uncitedNotes({ blocks }: Recognised): Block[] {
  if (!blocks.some(({ node }) => node.type === 'footnoteDefinition')) return [];
  const cited = new Set<string>();
  for (const { node } of blocks)
    walk(node, (one) => void (one.type === 'footnoteReference' && cited.add(one.identifier)));
  return blocks.filter(({ node }) => node.type === 'footnoteDefinition' && !cited.has(node.identifier));
}

function excerptOf({ node }: Block, text: string): string {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  const shown = node.type === 'paragraph' ? textOf(node.children).trim() : '';
  const words = (shown || source).replace(/\s+/g, ' ');
  return words.length > excerptLength ? `${words.slice(0, excerptLength).trimEnd()}…` : words;
}
