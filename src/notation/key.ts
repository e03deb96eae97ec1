import type { Block } from './block.ts';
import { paragraphOf } from './block.ts';
import { splitAt, textOf } from './inline.ts';
import { answerLabelOf } from './labels.ts';

const letters =
  /^\s*(?:the\s+(?:correct\s+)?answer\s+is\s+|la\s+(?:bonne\s+)?réponse\s+est\s+)?[([]?([A-Ha-h](?:\s*(?:,|;|&|\+|\/|and|et|or)\s*[A-Ha-h])*)(?![\p{L}\p{N}'’])(?=\s*(?:$|\n|[).:\],;–—-]))[)\].:,;–—-]*\s*/iu;

const numbers = /^\s*[([]?(\d(?:\s*(?:,|;|&|\+|\/|and|et|or)\s*\d)*)(?=\s*(?:$|\n|[).:\],;–—-]))[)\].:,;–—-]*\s*/iu;

/** The letters (or numbers) of the right options, and what stands beside them: the explanation. */
export interface Key {
  readonly letters: readonly string[];
  readonly rest: Block | undefined;
}

/**
 * Reads the key of a question with lettered options off the block that begins its answer ("Answer: B) …", "Réponse : C", "D");
 * `isAnnounced` says that a fold announced the answer, so that "B, because …" is a key too; `isNumbered` that the options have
 * numbers instead.
 */
export function keyIn(block: Block | undefined, isAnnounced: boolean, isNumbered = false): Key | undefined {
  const { node } = block ?? {};
  if (block === undefined || (node?.type !== 'paragraph' && node?.type !== 'heading')) return undefined;
  const text = textOf(node.children);
  const label = answerLabelOf(text)?.length ?? 0;
  const found = (isNumbered ? numbers : letters).exec(text.slice(label));
  const isAlone = found !== null && text.trim().length <= found[0].length;
  if (!found || !(isAnnounced || label > 0 || isAlone)) return undefined;
  const [, rest] = splitAt(node.children, label + found[0].length);
  const named = [...(found[1] ?? '').matchAll(/(?<![A-Za-z])[A-H\d](?![A-Za-z])/gi)].map(([letter]) =>
    letter.toLowerCase(),
  );
  return { letters: named, rest: paragraphOf(rest, block.span.file) };
}
