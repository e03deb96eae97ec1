import type { Nodes } from 'mdast';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { type LinkFault, linkBroken } from '../diagnostics/problems.ts';
import type { Block } from '../notation/block.ts';
import { addressesIn } from '../notation/html-policy.ts';
import { isTagLine } from '../notation/tag-line.ts';
import { walk } from '../notation/walk.ts';
import { commentedId } from '../notation/written-id.ts';
import { anchorsOf, headingSlug } from './anchors.ts';
import { decodeOrKeep, imagePath } from './check-content.ts';
import { imageNames } from './image-names.ts';

const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

/** A document's name and its blocks. */
export interface LinkingDocument {
  readonly file: string;
  readonly blocks: readonly Block[];
}

/**
 * Checks the relative links of documents: their file exists, and where it is one of the documents, it has what the part after
 * "#" names. Links that begin with "/" are left alone: where they lead depends on the site that shows them; so are those of tags.
 */
export function checkLinks(documents: readonly LinkingDocument[], hasFile: (path: string) => boolean): Diagnostic[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const { file, blocks } of documents) anchors.set(file, anchorsWithIds(blocks));
  return documents.flatMap(({ file, blocks }) =>
    linkingBlocks(blocks)
      .flatMap(linksOf)
      .flatMap(({ url, place }) => {
        const fault = faultOf(url, file, anchors, hasFile);
        return fault ? [linkBroken(place, url, fault)] : [];
      }),
  );
}

/** Links of tags lead to no note, and what names an image is no link. */
function linkingBlocks(blocks: readonly Block[]): Block[] {
  const images = imageNames(blocks);
  return blocks.filter((block) => {
    const namesImage = block.node.type === 'definition' && images.has(block.node.identifier);
    return !namesImage && !isTagLine(block);
  });
}

function faultOf(
  url: string,
  file: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
  hasFile: (path: string) => boolean,
): LinkFault | undefined {
  if (elsewhere.test(url) || url === '') return undefined;
  const [, path = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(url) ?? [];
  const target = path.replace(/\?.*$/s, '') === '' ? file : imagePath(path, file);
  const known = anchors.get(target);
  if (known === undefined) return hasFile(target) ? undefined : { missing: 'file' };
  return isIn(known, fragment) ? undefined : { missing: 'fragment', nearest: nearestTo(fragment, known) };
}

/** The top of a page, and a stretch of its text (":~:text="), are in every document. */
function isIn(anchors: ReadonlySet<string>, fragment: string): boolean {
  if (/^(?:top)?$|^:~:/i.test(fragment)) return true;
  const name = decodeOrKeep(fragment).replace(/^user-content-/, '');
  return [fragment, name, name.toLowerCase(), name.normalize('NFC').toLowerCase()].some((one) => anchors.has(one));
}

/** The anchor that shares most words with a fragment, where it shares more than half of all. */
function nearestTo(fragment: string, anchors: ReadonlySet<string>): string | undefined {
  const wanted = new Set(headingSlug(decodeOrKeep(fragment)).split('-'));
  const likeness = (anchor: string) => {
    const words = new Set(anchor.split('-'));
    return [...words].filter((word) => wanted.has(word)).length / new Set([...words, ...wanted]).size;
  };
  const ranked = [...anchors].map((anchor) => ({ anchor, score: likeness(anchor) })).sort((a, b) => b.score - a.score);
  return ranked[0] && ranked[0].score > 0.5 ? ranked[0].anchor : undefined;
}

function anchorsWithIds(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = blocks.flatMap(({ node }) => commentedId(node) ?? []);
  return new Set([...anchorsOf(blocks), ...ids]);
}

function linksOf({ node: root, span }: Block): { url: string; place: Place }[] {
  const links: { url: string; place: Place }[] = [];
  walk(root, (node) => {
    const { line, column } = node.position?.start ?? span;
    links.push(...addressesOf(node).map((url) => ({ url, place: { file: span.file, line, column } })));
  });
  return links;
}

function addressesOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  return node.type === 'html' && /<a\s/i.test(node.value) ? addressesIn(node.value.replace(/<img\s[^<>]*>/gi, '')) : [];
}
