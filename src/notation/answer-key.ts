import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Block, paragraphOf } from './block.ts';
import type { Piece, QuestionPiece, SectionPiece } from './cut.ts';
import { splitAt, textOf } from './inline.ts';
import { type Key, keyIn } from './key.ts';
import { optionsIn } from './options.ts';

const title =
  /^(?:(?:the )?answers?(?: key)?|key|solutions?|corrig(?:é|e\u0301)s?|r(?:é|e\u0301)ponses?|cl(?:é|e\u0301)s?)\b[^?]{0,30}$/iu;
const pair = /(?<![\p{L}\p{N}])(\d{1,4})\s*[-.):=→]*\s*([A-Ha-h])(?![\p{L}\p{N}'’])/gu;
const nearly = 0.6;

/**
 * Takes a document's pieces and returns them with the numbered key at its end ("Answers: 1. B, 2. A, …") handed out to the
 * questions it is for; a section that answers fewer than most of them stays as it is.
 */
export function handOutKey(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findLastIndex(
    (piece) => piece.kind === 'section' && title.test(textOf(piece.heading.children).trim()),
  );
  const section = pieces[at];
  if (section?.kind !== 'section') return pieces;
  const keys = keysIn(section);
  const asked = pieces.slice(0, at).filter(isUnanswered);
  const answered = asked.filter(({ cue }) => keys.has(cue.number ?? 0));
  if (answered.length < 2 || answered.length < asked.length * nearly || answered.length < keys.size * nearly)
    return pieces;
  return pieces.flatMap((piece) => {
    if (piece === section) return [];
    const key = isUnanswered(piece) ? keys.get(piece.cue.number ?? 0) : undefined;
    return [key ? { ...piece, key } : piece];
  });
}

function isUnanswered(piece: Piece): piece is QuestionPiece {
  return piece.kind === 'question' && piece.cue.number !== undefined && optionsIn(piece.body) !== undefined;
}

/** The keys of a section by number, from the items of its ordered lists, its tables and its paragraphs. */
function keysIn({ body }: SectionPiece): Map<number, Key> {
  const keys = new Map<number, Key>();
  for (const block of body) for (const [number, key] of keysOf(block)) if (!keys.has(number)) keys.set(number, key);
  return keys;
}

function keysOf({ node, span }: Block): [number, Key][] {
  if (node.type === 'list' && node.ordered)
    return node.children.flatMap(({ children: [first] }, at): [number, Key][] => {
      const key = first?.type === 'paragraph' ? itemKey(first, span.file) : undefined;
      return key ? [[(node.start ?? 1) + at, key]] : [];
    });
  return [...wordsOf(node).matchAll(pair)].map(([, number, letter = '']) => [
    Number(number),
    { letters: [letter.toLowerCase()], rest: undefined },
  ]);
}

function itemKey(node: Extract<RootContent, { type: 'paragraph' }>, file: string): Key | undefined {
  const block = paragraphOf(node.children, file);
  const key = keyIn(block, true);
  if (key) return key;
  const [, letter] = /^\s*([A-Ha-h])\b/.exec(textOf(node.children)) ?? [];
  return letter
    ? { letters: [letter.toLowerCase()], rest: paragraphOf(splitAt(node.children, 1)[1], file) }
    : undefined;
}

function wordsOf(node: RootContent): string {
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => plainText(cell)).join(' ')).join('\n');
  return node.type === 'list' ? node.children.map((item) => plainText(item)).join('\n') : plainText(node);
}
