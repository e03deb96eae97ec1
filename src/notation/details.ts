import type { Html, Paragraph, RootContent } from 'mdast';
import { answerStart, type Block, blockOf } from './block.ts';
import { isPiece, type Piece } from './html-pieces.ts';
import { textOf } from './inline.ts';
import { announcesAnswer } from './labels.ts';
import { splitFolds } from './long-summaries.ts';
import { taskIn } from './question-words.ts';
import { walk } from './walk.ts';

/** A `<details>` as it was written: its summary and what goes on below that, what it hides, and every node it is made of. */
interface Details {
  readonly kind: 'details';
  readonly summary: Paragraph | undefined;
  readonly below: readonly RootContent[];
  readonly content: readonly Part[];
  readonly written: readonly RootContent[];
}

type Part = Details | Piece | RootContent;

/**
 * Takes the nodes of a container and returns them as blocks, each `<details>` opened that is part of a question: one whose
 * summary asks (in documents whose summaries do) and one whose summary only says that the answer follows. Others stay as written.
 */
export function openDetails(nodes: readonly RootContent[], file: string): Block[] {
  if (!nodes.some((node) => node.type === 'html' && /<\/?(?:details|summary)\b/i.test(node.value)))
    return nodes.map((node) => blockOf(node, file));
  const parts = grouped(splitFolds(nodes).flatMap((part) => (isPiece(part) ? [part] : [part, ...endsIn(part)])));
  const ways = waysOf(parts);
  return parts.flatMap((part) => blocksOfPart(part, file, ways));
}

/** What summaries mean in a document: whether they ask, and which of them only announce an answer. */
interface Ways {
  readonly ask: boolean;
  readonly announces: (summary: string) => boolean;
}

function blocksOfPart(part: Part, file: string, { ask, announces }: Ways): Block[] {
  if (!isDetails(part)) return sourceOf(part).map((node) => blockOf(node, file));
  const { summary, below, content, written } = part;
  const head = summary && blockOf(summary, file);
  if (head && announces(textOf(summary.children))) return [answerStart(head, 'reveal'), ...insideOf(content, file)];
  if (head && ask)
    return [{ ...head, mark: { kind: 'summary' } }, ...promptOf(below, file), ...insideOf(content, file)];
  return written.map((node) => blockOf(node, file));
}

/** What of a question goes on below its first words, and the place where the answer starts; nothing for most summaries. */
function promptOf(below: readonly RootContent[], file: string): Block[] {
  const blocks = below.map((node) => inside(blockOf(node, file)));
  return blocks.concat(blocks.slice(-1).map((last) => answerStart(last, 'reveal')));
}

/** What an opened `<details>` hid: its text is Markdown, as its author meant it. */
function insideOf(content: readonly Part[], file: string): Block[] {
  return content.flatMap((part): Block[] => {
    if (isPiece(part)) return part.inner.map((node) => inside(blockOf(node, file)));
    return blocksOfPart(part, file, { ask: false, announces: announcesAnswer }).map(inside);
  });
}

function inside(block: Block): Block {
  return block.mark ? block : { ...block, mark: { kind: 'inside' } };
}

const least = 3;

/** Summaries ask where no two are alike and at least half of them ask; one that stands over and over announces an answer. */
function waysOf(parts: readonly Part[]): Ways {
  const folds = parts.filter(isDetails).filter(({ summary }) => summary !== undefined);
  const textOfFold = ({ summary }: Details) => textOf(summary?.children ?? []);
  const repeated = [...Map.groupBy(folds, textOfFold)].filter(
    ([, same]) => same.length >= least && !same.some(isContents),
  );
  const announcing = new Set(repeated.map(([text]) => text));
  const announces = (text: string) => announcing.has(text) || announcesAnswer(text);
  const own = folds.map(textOfFold).filter((text) => !announces(text));
  const isVaried = new Set(own).size >= own.length * 0.8;
  return { ask: own.length > 0 && isVaried && own.filter(taskIn).length >= own.length / 2, announces };
}

/** A fold over links into the page is a part of its table of contents. */
function isContents({ content }: Details): boolean {
  const links = content.flatMap((part) => ('type' in part && part.type === 'list' ? part.children : []));
  return links.some((item) => {
    const [paragraph] = item.children;
    const [link] = paragraph?.type === 'paragraph' ? paragraph.children : [];
    return link?.type === 'link' && link.url.startsWith('#');
  });
}

interface Frame {
  /** The tags it begins with. */
  readonly head: RootContent[];
  readonly parts: Part[];
  summary: Paragraph | undefined;
  below: readonly RootContent[];
}

/** Puts what stands between an opening and its closing tag together; a closing tag of nothing stays as it is. */
function grouped(items: readonly (Piece | RootContent)[]): readonly Part[] {
  const root = newFrame();
  const stack = [root];
  for (const item of items) {
    const top = stack.at(-1) ?? root;
    if (isPiece(item)) place(item, top, stack);
    else top.parts.push(item);
  }
  while (stack.length > 1) closeUnclosed(stack);
  return root.parts;
}

function place(piece: Piece, top: Frame, stack: Frame[]): void {
  const isInside = stack.length > 1;
  if (piece.kind === 'close' && !isInside && piece.html.value === '') return;
  if (piece.kind === 'open') stack.push(newFrame(piece.html));
  else if (piece.kind === 'close' && isInside) close(stack, piece.html);
  else if (piece.kind === 'summary' && isInside && !top.summary) {
    top.summary = piece.summary;
    top.below = piece.inner;
    top.head.push(...sourceOf(piece));
  } else top.parts.push(piece);
}

function newFrame(...head: RootContent[]): Frame {
  return { head, parts: [], summary: undefined, below: [] };
}

function close(stack: Frame[], ...end: Html[]): void {
  const done = stack.pop();
  if (done) stack.at(-1)?.parts.push(detailsOf(done, done.parts, end));
}

/** Who forgets a closing tag means the fold to end before the next one, or before the next heading. */
function closeUnclosed(stack: Frame[]): void {
  const done = stack.pop();
  const end = done?.parts.findIndex((part) => isDetails(part) || ('type' in part && part.type === 'heading')) ?? -1;
  const own = done?.parts.slice(0, end < 0 ? undefined : end) ?? [];
  if (done) stack.at(-1)?.parts.push(detailsOf(done, own, []), ...done.parts.slice(own.length));
}

function detailsOf({ head, summary, below }: Frame, content: readonly Part[], end: readonly Html[]): Details {
  return { kind: 'details', summary, below, content, written: [...head, ...content.flatMap(sourceOf), ...end] };
}

/** The nodes that a part was made of. */
function sourceOf(part: Part): readonly RootContent[] {
  if (isDetails(part)) return part.written;
  if (!isPiece(part)) return [part];
  return part.kind === 'summary' ? [part.html, ...part.written] : [part.html];
}

/** Closing tags that stand at the end of a paragraph's line, where CommonMark takes them for a part of it. */
function endsIn(node: RootContent): Piece[] {
  let depth = 0;
  walk(node, (one) => {
    if (one.type !== 'html') return;
    if (/^<details\b/i.test(one.value)) depth -= 1;
    if (/^<\/details\b/i.test(one.value)) depth += 1;
  });
  return Array.from({ length: Math.max(0, depth) }, () => ({
    kind: 'close',
    html: { type: 'html', value: '' },
    inner: [],
  }));
}

function isDetails(part: Part): part is Details {
  return 'kind' in part && part.kind === 'details';
}
