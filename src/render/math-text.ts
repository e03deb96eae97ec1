import type { Element, ElementContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { mathTree } from './html.ts';

/** Takes blocks and returns copies of them in which formulas are text (see `mathTextOf`). */
export function withMathAsText<Block extends RootContent>(nodes: readonly Block[]): Block[] {
  const copies = structuredClone([...nodes]);
  visit({ type: 'root', children: copies } as Root, (node, index, parent) => {
    if ((node.type !== 'math' && node.type !== 'inlineMath') || index === undefined || !parent) return;
    const text = { type: 'text' as const, value: mathTextOf(node.value, node.type === 'math') };
    parent.children[index] = node.type === 'math' ? { type: 'paragraph', children: [text] } : text;
  });
  return copies;
}

/** Takes a formula in TeX, and whether it stands by itself, and returns how one writes it in a line of text: `softmax((QKᵀ)/√d_k)V`; the TeX itself where it can't be read. */
export function mathTextOf(tex: string, isDisplay = false): string {
  const { children } = mathTree(tex, isDisplay);
  const math = children.flatMap((node) => (node.type === 'element' ? mathIn(node) : []))[0];
  const text = math ? tidy(textOf(math)) : '';
  return text === '' ? tex : text;
}

/** The formula itself, beside which MathML keeps its TeX. */
function mathIn(node: Element): Element[] {
  if (node.tagName === 'semantics') return elementsOf(node).slice(0, 1);
  return elementsOf(node).flatMap(mathIn);
}

function elementsOf(node: Element): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element');
}

const relation = /^[=≠≈≃≅∼<>≤≥≪≫∈∉∋⊂⊆⊃⊇≡∝→←↔↦⇒⇐⇔⟹⟸⟺∣⊨⊢≻≺⪰⪯:]$/u;
const operation = /^[+−±×÷⋅⊙⊕⊗∪∩∧∨∘]$/u;
const large = /^[∑∏∫⋃⋂⨁]$/u;
const greek = '[\\p{Script=Greek}]\\p{M}*';
/** Stands unseen between a function and what it applies to: a space, but before a bracket. */
const application = '\u2061';
/** Stands unseen after what is lowered, raised or divided: a space, but only before a name or a number. */
const product = '\u2062';
const letter = '[\\p{Lu}\\p{Ll}\\p{Nd}]';
const besideGreek = new RegExp(`(?<=${letter}\\p{M}*)(?=${greek})|(?<=${greek})(?=${letter})`, 'gu');
const beforeBracket = new RegExp(`${application}${product}?(?=\\s*[(\\[])`, 'gu');
const beforeName = new RegExp(`${product}(?=${product}*[\\p{L}\\p{N}√∑∏∫])`, 'gu');
/** What stands above a letter, as what is put on it. */
const accents = new Map(
  '^\u0302 ˆ\u0302 ˉ\u0304 ‾\u0305 ~\u0303 ˜\u0303 ˙\u0307 ¨\u0308 ˊ\u0301 ˋ\u0300 ´\u0301 `\u0300 ˇ\u030c ˘\u0306 ⃗\u20d7 →\u20d7 ˚\u030a'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const braces = /^[⏞⏟⏜⏝]$/u;
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const above: Readonly<Record<string, string>> = { '∗': '*', '*': '*', '⊤': 'ᵀ' };

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const parts = elementsOf(node);
  const [one, other] = parts;
  const [first = '', second = '', third = ''] = parts.map(textOf);
  switch (node.tagName) {
    case 'mi':
      return nameOf(node.children.map(textOf).join(''));
    case 'mo':
      return operatorOf(node.children.map(textOf).join(''), node.properties.lspace === '0em');
    case 'mspace':
      return ' ';
    case 'mphantom':
      return '';
    case 'mfrac':
      return node.properties.linethickness === '0px'
        ? `${first} ${second}`
        : `${single(one)}/${single(other)}${product}`;
    case 'msqrt':
      return `√${parts.length === 1 ? single(one) : `(${tidy(parts.map(textOf).join(''))})`}${product}`;
    case 'mroot':
      return `${single(one)}^(1/${tidy(second)})`;
    case 'msub':
      return scripted(baseOf(one), lower(second) + product);
    case 'msup':
      return scripted(baseOf(one), upper(second) + product);
    case 'msubsup':
    case 'munderover':
      return scripted(baseOf(one), lower(second) + upper(third) + product);
    case 'munder':
      return braces.test(second.trim()) ? first : scripted(first, lower(second) + product);
    case 'mover':
      return braces.test(second.trim()) ? first : accented(first, second);
    case 'mtr':
      return rowOf(parts.map(textOf));
    case 'mtable':
      return parts.map(textOf).join('; ');
    default:
      return node.children.map(textOf).join('');
  }
}

/** A function (`log`) keeps its distance. */
function nameOf(name: string): string {
  return name.length > 1 && /^\p{L}+$/u.test(name) ? application + name : name;
}

function operatorOf(sign: string, isClose: boolean): string {
  if (sign === application || isClose) return sign;
  if (relation.test(sign) || operation.test(sign)) return ` ${sign} `;
  return sign === ',' || sign === ';' ? `${sign} ` : sign;
}

/** The cells of a row; those of lines that are aligned at a sign go on as one. */
function rowOf(cells: readonly string[]): string {
  return cells.reduce((row, cell) => (relation.test(cell.trim().charAt(0)) ? `${row} ${cell}` : `${row}, ${cell}`));
}

/** What is more than one name or number, with its indices, stands in brackets. */
function single(node: Element | undefined): string {
  const text = node ? tidy(textOf(node)) : '';
  return node && isOne(node) ? text : `(${text})`;
}

function isOne(node: Element): boolean {
  const parts = elementsOf(node);
  const [first] = parts;
  if (['mi', 'mn', 'mtext', 'msqrt'].includes(node.tagName)) return true;
  if (['msub', 'msup', 'msubsup', 'mover'].includes(node.tagName)) return first !== undefined && isOne(first);
  if (!['mrow', 'mstyle', 'mpadded'].includes(node.tagName)) return false;
  // A name in upright letters is an element for each of them; `∂x` is one thing too.
  const isName = parts.every(({ tagName, properties }) => tagName === 'mi' && properties.mathvariant === 'normal');
  const isChange = parts.length === 2 && first !== undefined && textOf(first) === '∂';
  return (parts.length === 1 || isChange ? parts.slice(-1).every(isOne) : isName) && parts.length > 0;
}

/** What is divided is raised as a whole. */
function baseOf(node: Element | undefined): string {
  if (!node) return '';
  const isDivided = (one: Element): boolean =>
    one.tagName === 'mfrac' || (one.tagName === 'mrow' && one.children.length === 1 && elementsOf(one).some(isDivided));
  return isDivided(node) ? `(${tidy(textOf(node))})` : textOf(node);
}

function scripted(base: string, scripts: string): string {
  const applies = base.endsWith(application);
  const bare = (applies ? base.slice(0, -1) : base).replaceAll(product, '');
  return bare + scripts + (applies || large.test(bare.trim()) ? application : '');
}

function grouped(text: string): string {
  return /^[\p{L}\p{N}\p{M}_]*$/u.test(text) ? text : `(${text})`;
}

function lower(text: string): string {
  const bare = tidy(text).replaceAll(' ', '');
  return bare === '' ? '' : `_${grouped(bare)}`;
}

function upper(text: string): string {
  const bare = tidy(text).replaceAll(' ', '');
  if (/^\d+$/.test(bare)) return [...bare].map((digit) => digits.charAt(Number(digit))).join('');
  if (/^′+$/u.test(bare)) return bare;
  return above[bare] ?? (bare === '' ? '' : `^${grouped(bare)}`);
}

function accented(base: string, over: string): string {
  const mark = accents.get(over.trim());
  if (mark === undefined) return scripted(base, upper(over) + product);
  return base.replaceAll(/\p{L}\p{M}*/gu, (letter) => letter + mark).normalize('NFC');
}

function tidy(text: string): string {
  return (
    text
      .replaceAll(/[\u200b\u2060\u2063\u2064]/gu, '')
      // A Greek letter is a name of its own.
      .replaceAll(besideGreek, product)
      .replaceAll(beforeBracket, '')
      .replaceAll(application, ' ')
      .replaceAll(beforeName, ' ')
      .replaceAll(product, '')
      .replaceAll(/\s+/gu, ' ')
      // A sign before a number or a name is no operation.
      .replaceAll(/(^|[([,;=<>≤≥≈→∈/^_]\s*)([−+±]) /gu, '$1$2')
      .replaceAll(/([([]) /gu, '$1')
      .replaceAll(/ ([)\],;])/gu, '$1')
      .trim()
  );
}
