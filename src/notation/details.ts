import type { Html, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { answerStart, type Block, blockOf } from './block.ts';
import { isPiece, type Piece, splitHtml } from './html-pieces.ts';
import { textOf } from './inline.ts';
import { announcesAnswer } from './labels.ts';
import { taskIn } from './question-words.ts';

/** A `<details>` as it was written: its summary, what it hides, and every node it is made of. */
interface Details {
  readonly kind: 'details';
  readonly summary: Paragraph | undefined;
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
  const parts = grouped(
    nodes.flatMap((node): (Piece | RootContent)[] =>
      node.type === 'html' ? splitHtml(node) : [node, ...endsIn(node)],
    ),
  );
  const ways = waysOf(parts);
  return parts.flatMap((part) => blocksOfPart(part, file, ways));
}

/** What summaries mean in a document: whether they ask, and which of them only announce an answer. */
interface Ways {
  readonly ask: boolean;
  readonly announces: (summary: string) => boolean;
}

function blocksOfPart(part: Part, file: string, { ask, announces }: Ways): Block[] {
  if (!isDetails(part)) return [blockOf(isPiece(part) ? part.html : part, file)];
  const { summary, content, written } = part;
  const head = summary && blockOf(summary, file);
  if (head && announces(textOf(summary.children))) return [answerStart(head, 'reveal'), ...insideOf(content, file)];
  if (head && ask) return [{ ...head, mark: { kind: 'summary' } }, ...insideOf(content, file)];
  return written.map((node) => blockOf(node, file));
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
  readonly parts: Part[];
  readonly written: RootContent[];
  summary: Paragraph | undefined;
}

/** Puts what stands between an opening and its closing tag together; what is never closed, or never opened, stays as it is. */
function grouped(items: readonly (Piece | RootContent)[]): readonly Part[] {
  const stack: Frame[] = [newFrame()];
  for (const item of items) {
    const top = stack.at(-1);
    if (top === undefined) break;
    if (!isPiece(item)) add(top, item, item);
    else place(item, top, stack);
  }
  const [root, ...open] = stack;
  for (const node of open.flatMap(({ written }) => written)) if (root) add(root, node, node);
  return root?.parts ?? [];
}

function place(piece: Piece, top: Frame, stack: Frame[]): void {
  const isInside = stack.length > 1;
  if (piece.kind === 'close' && !isInside && piece.html.value === '') return;
  if (piece.kind === 'open') stack.push(newFrame(piece.html));
  else if (piece.kind === 'close' && isInside) close(stack, piece.html);
  else if (piece.kind === 'summary' && isInside && !top.summary) {
    top.summary = piece.summary;
    top.written.push(piece.html);
  } else add(top, piece, piece.html);
}

function newFrame(...written: RootContent[]): Frame {
  return { parts: [], written, summary: undefined };
}

function add(frame: Frame, part: Part, ...written: RootContent[]): void {
  frame.parts.push(part);
  frame.written.push(...written);
}

function close(stack: Frame[], end: Html): void {
  const done = stack.pop();
  const above = stack.at(-1);
  if (!done || !above) return;
  const written = [...done.written, end];
  add(above, { kind: 'details', summary: done.summary, content: done.parts, written }, ...written);
}

/** Closing tags that stand at the end of a paragraph's line, where CommonMark takes them for a part of it. */
function endsIn(node: RootContent): Piece[] {
  let depth = 0;
  visit(node, 'html', ({ value }) => {
    if (/^<details\b/i.test(value)) depth -= 1;
    if (/^<\/details\b/i.test(value)) depth += 1;
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
