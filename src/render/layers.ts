import type { PhrasingContent, RootContent } from 'mdast';
import type { Card } from '../cards/card.ts';
import { splitAt, textOf } from '../notation/inline.ts';
import { plainTextOf } from './plain-text.ts';

/** An answer in layers, as plain text: what one says in 30 seconds, and the points to check oneself against. */
export interface Layers {
  readonly short: string | null;
  readonly points: readonly string[];
}

const shortLabel =
  /^(?:en bref|en r(?:é|e\u0301)sum(?:é|e\u0301)|r(?:é|e\u0301)ponse courte|l['’]essentiel|tl;?dr|in short|in brief|summary|short answer|short version|30[- ]?(?:s|sec|seconds?|secondes?)(?: answer)?|en 30 secondes)(?:\s*\([^()]*\))?\s*[:：.–—-]?\s*/iu;

/** Takes a card and returns the layers of its answer: the marked or first paragraph, and the items or bold terms that follow. */
export function layersOf({ answer }: Card): Layers {
  const nodes = answer?.nodes ?? [];
  return { short: shortOf(nodes), points: pointsOf(nodes) };
}

/** What stands under "En bref" or "TL;DR", else the first paragraph of words. */
function shortOf(nodes: readonly RootContent[]): string | null {
  for (const [at, node] of nodes.entries()) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const label = shortLabel.exec(textOf(node.children));
    if (!label) continue;
    const rest = node.type === 'paragraph' ? flat(splitAt(node.children, label[0].length)[1]) : '';
    const next = nodes[at + 1];
    return rest || (next ? plainTextOf([next]) : null);
  }
  const first = nodes.find(({ type }) => type === 'paragraph');
  return first ? plainTextOf([first]) || null : null;
}

/** The items of the lists at the top, without what is nested in them; where there is none, the terms in bold that begin paragraphs. */
function pointsOf(nodes: readonly RootContent[]): string[] {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children : []));
  if (items.length > 0)
    return items.map(({ children: [first] }) => (first ? plainTextOf([first]) : '')).filter(Boolean);
  return nodes.flatMap((node) => {
    const strong = node.type === 'paragraph' ? node.children[0] : undefined;
    return strong?.type === 'strong' ? [flat(strong.children).replace(/(?<!\s)\s*[:：.]$/u, '')] : [];
  });
}

function flat(nodes: readonly PhrasingContent[]): string {
  return textOf(nodes).replace(/\s+/g, ' ').trim();
}
