import type { Nodes } from 'mdast';
import type { CardDraft } from '../../cards/card.ts';
import { walk } from '../../notation/walk.ts';

/** What a card holds that no translation changes. */
export interface Evidence {
  /** Formulas and code, without the words that stand in them. */
  readonly formal: ReadonlySet<string>;
  /** What the answer has of numbers of two digits and more, inline code, and names. */
  readonly marks: ReadonlySet<string>;
}

type Found = { readonly formal: Set<string>; readonly marks: Set<string> };

const shortestFormula = 8;
const shortestCode = 40;
const number = /\d[\d.,\s]*\d/g;
const word = /\p{L}[\p{L}\p{N}]*/gu;
const acronym = /\p{Lu}\p{L}*[\p{Lu}\p{N}]/u;
const capitalised = /(?<=[\p{L},;:(] )\p{Lu}\p{L}{2,}/gu;
const proseInFormula = /\\(?:text|mathrm|mbox)\s*\{[^{}]*\}/g;
const proseInCode = /#.*$|\/\/.*$|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|"[^"\n]*"|'[^'\n]*'|`[^`]*`/gm;

/** Takes a card and returns what its translation must hold too: formulas, code, numbers and names. */
export function evidenceIn({ question, answer, ...body }: CardDraft): Evidence {
  const found: Found = { formal: new Set(), marks: new Set() };
  const options = body.kind === 'choice' ? body.options.flatMap(({ passage }) => passage.nodes) : [];
  for (const node of [...(answer?.nodes ?? []), ...options]) walk(node, (one) => note(found, one));
  const asked: Found = { formal: found.formal, marks: new Set() };
  for (const node of question.nodes) walk(node, (one) => note(asked, one));
  return found;
}

/** The members that two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => b.has(one));
}

function note({ formal, marks }: Found, node: Nodes): void {
  if (node.type === 'math' || node.type === 'inlineMath')
    addLong(formal, bare(node.value, proseInFormula), shortestFormula);
  else if (node.type === 'code') addLong(formal, bare(node.value, proseInCode), shortestCode);
  else if (node.type === 'inlineCode') marks.add(node.value);
  else if (node.type === 'text') for (const mark of marksOf(node.value)) marks.add(mark);
}

function addLong(set: Set<string>, text: string, least: number): void {
  if (text.length >= least) set.add(text);
}

function bare(source: string, prose: RegExp): string {
  return source.replace(prose, '').replace(/[\s,]+|\\[ ,;!]/g, '');
}

/** "65 536", "65,536" and "65.536" are one number to a reader who knows the language. */
function marksOf(text: string): string[] {
  const numbers = (text.match(number) ?? []).map((digits) => digits.replace(/\D/g, ''));
  const acronyms = (text.match(word) ?? []).filter((one) => acronym.test(one));
  const names = [...acronyms, ...(text.match(capitalised) ?? [])];
  return [...numbers, ...names.map((one) => one.replace(/s$/, ''))];
}
