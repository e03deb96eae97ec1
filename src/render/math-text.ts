import type { Element, ElementContent } from 'hast';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { mathTree } from './html.ts';

/** Takes blocks and returns copies of them in which formulas are text (see `mathTextOf`). */
export function withMathAsText<Block extends RootContent>(nodes: readonly Block[]): Block[] {
  const copies = structuredClone([...nodes]);
  visit({ type: 'root', children: copies } as Root, (node, index, parent) => {
    if ((node.type !== 'math' && node.type !== 'inlineMath') || index === undefined || !parent) return;
    const text = { type: 'text' as const, value: mathTextOf(node.value) };
    parent.children[index] = node.type === 'math' ? { type: 'paragraph', children: [text] } : text;
  });
  return copies;
}

/** Takes a formula in TeX and returns how one writes it in a line of text: `softmax(QKᵀ/√d_k)V`; the TeX itself where it can't be read. */
export function mathTextOf(tex: string): string {
  const { children } = mathTree(tex);
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
/** Stands unseen between a function and what it applies to: a space, but before a bracket. */
const application = '\u2061';
/** Stands unseen after what is lowered: a space, but only before a name or a number. */
const product = '\u2062';
const large = /^[∑∏∫⋃⋂⨁]$/u;
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˉ: '\u0304',
  '‾': '\u0304',
  '~': '\u0303',
  '˙': '\u0307',
};
const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((digit, at) => [digit, '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(at)]),
);

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const parts = elementsOf(node);
  const [first = '', second = '', third = ''] = parts.map(textOf);
  switch (node.tagName) {
    case 'mi':
      return nameOf(node.children.map(textOf).join(''));
    case 'mo':
      return operatorOf(node.children.map(textOf).join(''), node.properties.lspace === '0em');
    case 'mspace':
      return ' ';
    case 'mfrac':
      return node.properties.linethickness === '0px' ? `${first} ${second}` : `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.map(textOf).join(''))}`;
    case 'mroot':
      return `${grouped(first)}^(1/${second.trim()})`;
    case 'msub':
    case 'munder':
      return scripted(first, lower(second));
    case 'msup':
      return scripted(first, upper(second));
    case 'mover':
      return accented(first, second);
    case 'msubsup':
    case 'munderover':
      return scripted(first, lower(second).replace(product, '') + upper(third));
    case 'mtr':
      return parts.map(textOf).join(', ');
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

/** What is more than a name or a number stands in brackets. */
function grouped(text: string): string {
  const bare = tidy(text);
  return /^√?[\p{L}\p{N}\p{M}_∂]*$/u.test(bare) ? bare : `(${bare})`;
}

function scripted(base: string, scripts: string): string {
  const applies = base.endsWith(application);
  const bare = applies ? base.slice(0, -1) : base;
  return bare + scripts + (applies || large.test(bare.trim()) ? application : '');
}

function lower(text: string): string {
  return text.trim() === '' ? '' : `_${grouped(text).replaceAll(' ', '')}${product}`;
}

const above: Readonly<Record<string, string>> = { '′': '′', '∗': '*', '*': '*', '⊤': 'ᵀ' };

function upper(text: string): string {
  const bare = tidy(text).replaceAll(' ', '');
  if (/^\d+$/.test(bare)) return [...bare].map((digit) => raised[digit] ?? digit).join('');
  return above[bare] ?? (bare === '' ? '' : `^${grouped(bare)}`);
}

function accented(base: string, over: string): string {
  const mark = accents[over.trim()];
  if (mark === undefined) return scripted(base, upper(over));
  return base.length === 1 ? (base + mark).normalize('NFC') : base;
}

function tidy(text: string): string {
  return (
    text
      .replaceAll(new RegExp(`${application}(?=\\s*[(\\[])`, 'gu'), '')
      .replaceAll(application, ' ')
      .replaceAll(new RegExp(`${product}(?=[\\p{L}\\p{N}])`, 'gu'), ' ')
      .replaceAll(product, '')
      .replaceAll(/\s+/gu, ' ')
      // A sign before a number or a name is no operation.
      .replaceAll(/(^|[([,;=<>≤≥≈→∈/^_]\s*)([−+±]) /gu, '$1$2')
      .replaceAll(/([([]) /gu, '$1')
      .replaceAll(/ ([)\],;])/gu, '$1')
      .trim()
  );
}
