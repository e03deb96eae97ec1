import type { ListItem, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Block, paragraphOf } from './block.ts';
import type { Piece, QuestionPiece, SectionPiece } from './cut.ts';
import { isDecoration } from './decoration.ts';
import { splitAt, textOf } from './inline.ts';
import { type Key, keyIn } from './key.ts';
import { letterAt, optionsIn } from './options.ts';
import { decided, partsOf } from './parts.ts';

const title =
  /^(?:(?:the )?answers?(?: key)?|key|solutions?|corrig(?:é|e\u0301)s?|r(?:é|e\u0301)ponses?|cl(?:é|e\u0301)s?)\b[^?]{0,30}$/iu;
const pair = /(?<![\p{L}\p{N}])(\d{1,4})\s*[-.):=→]*\s*([A-Ha-h])(?![\p{L}\p{N}'’])/gu;
const nearly = 0.6;

/**
 * Takes a document's pieces and returns them with the numbered key at its end ("Answers: 1. B, 2. A, …") handed out to the
 * questions it is for; a section that answers fewer than most of them, or says what one of them can't use, stays as it is.
 */
export function handOutKey(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findLastIndex(
    (piece) => piece.kind === 'section' && title.test(textOf(piece.heading.children).trim()),
  );
  const section = pieces[at];
  if (section?.kind !== 'section') return pieces;
  const keys = keysIn(section);
  const asked = pieces.slice(0, at).filter(offers);
  const keyed = asked.flatMap((piece) => withKey(piece, keys.get(piece.cue.number)));
  const answered = new Set(keyed.map(({ cue }) => cue.number));
  const isForAll = keyed.length === answered.size && answered.size === keys.size && keyed.every(isDecided);
  if (!isForAll || keyed.length < 2 || keyed.length < asked.length * nearly) return pieces;
  const held = new Map(keyed.map((piece) => [piece.block, piece]));
  return pieces.flatMap((piece) => (piece === section ? [] : [held.get(piece.block) ?? piece]));
}

type Asked = QuestionPiece & { readonly cue: { readonly number: number } };
type Keyed = Asked & { readonly key: Key };

/** A question with a number, and options under it. */
function offers(piece: Piece): piece is Asked {
  return piece.kind === 'question' && piece.cue.number !== undefined && optionsIn(piece.body) !== undefined;
}

function withKey(piece: Asked, key: Key | undefined): Keyed[] {
  return key ? [{ ...piece, key }] : [];
}

/** Says whether the right options of a question are those that its key names: it has them, and nothing of its own says otherwise. */
function isDecided(piece: Keyed): boolean {
  const { options } = partsOf(piece, decided);
  const right = options.flatMap(({ letter, correct }, at) => (correct ? [letter ?? letterAt(at)] : []));
  return (
    new Set(piece.key.letters).size === right.length && right.every((letter) => piece.key.letters.includes(letter))
  );
}

/** The keys of a section by number; none where it holds anything else, so that nothing in it is lost. */
function keysIn({ body }: SectionPiece): Map<number, Key> {
  const found = body.filter((block) => !isDecoration(block)).map(keysOf);
  const all = found.flatMap((keys) => keys ?? []);
  const keys = new Map(all);
  return found.includes(undefined) || keys.size < all.length ? new Map() : keys;
}

/** The keys of an ordered list, item by item, or of a text that holds nothing but numbers with their letters. */
function keysOf({ node, span }: Block): [number, Key][] | undefined {
  if (node.type === 'list' && node.ordered) {
    const keys = node.children.map((item) => itemKey(item, span.file));
    return keys.every((key) => key !== undefined) ? keys.map((key, at) => [(node.start ?? 1) + at, key]) : undefined;
  }
  const words = wordsOf(node);
  const keys = [...words.matchAll(pair)].map(([, number, letter = '']): [number, Key] => [
    Number(number),
    { letters: [letter.toLowerCase()], rest: undefined },
  ]);
  return /\p{L}/u.test(words.replace(pair, '')) ? undefined : keys;
}

function itemKey({ children: [first, ...others] }: ListItem, file: string): Key | undefined {
  if (first?.type !== 'paragraph' || others.length > 0) return undefined;
  const key = keyIn(paragraphOf(first.children, file), true);
  if (key) return key;
  const [, letter] = /^\s*([A-Ha-h])\b/.exec(textOf(first.children)) ?? [];
  return letter
    ? { letters: [letter.toLowerCase()], rest: paragraphOf(splitAt(first.children, 1)[1], file) }
    : undefined;
}

function wordsOf(node: RootContent): string {
  if (node.type === 'table')
    return node.children.map((row) => row.children.map((cell) => plainText(cell)).join(' ')).join('\n');
  return node.type === 'list' ? node.children.map((item) => plainText(item)).join('\n') : plainText(node);
}
