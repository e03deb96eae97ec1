import type { Element, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Language } from '../cards/card.ts';

const firstHeading = 3;

/** Where the links and images of a note lead on the site. */
export interface Addresses {
  /** The page of a path among the notes; `undefined` where there is none. */
  readonly documentPage: (path: string, language: Language) => string | undefined;
  /** The address of an image among the notes; `undefined` where the file is missing. */
  readonly image: (path: string) => string | undefined;
}

/**
 * Fits a card's tree into a page: headings below the page's own, images and links that work here and ask nothing of other
 * sites, wide things in a box that scrolls. `resolve` turns an address written in the note into a path among the notes.
 */
export function fitPage(tree: Root, resolve: (url: string) => string, addresses: Addresses, language: Language): void {
  lowerHeadings(tree);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img') fitImage(node, resolve, addresses);
    else if (node.tagName === 'a') fitLink(node, (href) => addresses.documentPage(resolve(href), language));
    const isWide = node.tagName === 'table' || hasClass(node, 'katex-display');
    if (!isWide || parent === undefined || index === undefined || isBox(parent)) return;
    parent.children[index] = element('div', { className: ['scroll'], tabIndex: 0 }, [node]);
  });
}

function lowerHeadings(tree: Root): void {
  const depths: number[] = [];
  const isHeading = ({ tagName }: Element) => /^h[1-6]$/.test(tagName);
  visit(tree, 'element', (node) => void (isHeading(node) && depths.push(Number(node.tagName[1]))));
  const shift = firstHeading - Math.min(...depths);
  visit(tree, 'element', (node) => {
    if (isHeading(node)) node.tagName = `h${Math.min(6, Number(node.tagName[1]) + shift)}`;
  });
}

function fitImage(node: Element, resolve: (url: string) => string, { image }: Addresses): void {
  const src = String(node.properties.src ?? '');
  const alt = String(node.properties.alt ?? '');
  const isRemote = /^(?:https?:)?\/\//i.test(src);
  const address = isRemote || src === '' ? undefined : image(resolve(src));
  if (address) node.properties = { src: address, alt, loading: 'lazy' };
  else if (isRemote) become(node, 'a', { href: src, rel: ['noopener', 'noreferrer'] }, alt || src);
  else become(node, 'span', { className: ['missing-image'] }, alt || src);
}

function fitLink(node: Element, pageOf: (href: string) => string | undefined): void {
  const href = String(node.properties.href ?? '');
  if (/^(?:https?:)?\/\//i.test(href)) node.properties.rel = ['noopener', 'noreferrer'];
  else if (href.startsWith('mailto:') || isFootnoteLink(node)) return;
  else {
    const page = href.startsWith('#') || href === '' ? undefined : pageOf(href);
    if (page) node.properties = { href: page };
    else Object.assign(node, { tagName: 'span', properties: {} });
  }
}

function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

function become(node: Element, tagName: string, properties: Element['properties'], text: string): void {
  Object.assign(node, element(tagName, properties, [{ type: 'text', value: text }]));
}

function isBox(parent: Parents): boolean {
  return parent.type === 'element' && hasClass(parent, 'scroll');
}

function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties;
  return Array.isArray(className) && className.includes(name);
}

function element(tagName: string, properties: Element['properties'], children: Element['children']): Element {
  return { type: 'element', tagName, properties, children };
}
