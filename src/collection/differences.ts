import { nameOfLanguage } from './check-translations.ts';
import { coreOfCode } from './code-core.ts';
import { coreOfFormula } from './formula-core.ts';
import { numbersIn, valuesInWords } from './numbers.ts';
import type { Side } from './side.ts';

const longestExcerpt = 40;

/** Says how the code of two sides differs: in the count of their blocks, or in the first line that a translator would not touch. */
export function codeDifferences(one: Side, other: Side): string[] {
  if (one.codes.length !== other.codes.length) return [counted(one, other, ({ codes }) => codes.length, 'code block')];
  return one.codes.flatMap((code, at) => {
    const translated = other.codes[at];
    const [lines, others] = [code, translated].map((block) => block && coreOfCode(block.value, block.lang ?? ''));
    if (lines === undefined || others === undefined) return [];
    const line = Array.from({ length: Math.max(lines.length, others.length) }, (_, index) => index).find(
      (index) => lines[index] !== others[index],
    );
    if (line === undefined) return [];
    const [mine, theirs] = [lines[line], others[line]].map((text) => (text === undefined ? 'nothing' : quoted(text)));
    return [`code block ${at + 1} has ${mine} in ${nameOf(one)}, ${theirs} in ${nameOf(other)}`];
  });
}

/** Says how the counts of top-level points differ, where both sides have points. */
export function pointDifferences(one: Side, other: Side): string[] {
  if (one.points === 0 || other.points === 0 || one.points === other.points) return [];
  return [counted(one, other, ({ points }) => points, 'point')];
}

/** Says which formulas of one side the other has nowhere; a lone letter or number is none. */
export function formulaDifferences(side: Side, other: Side): string[] {
  const known = new Set(other.formulas.map(coreOfFormula));
  const text = coreOfFormula(other.whole);
  const missing = side.formulas.filter((formula) => {
    const core = coreOfFormula(formula);
    return core.replace(/\\word/g, '').length > 2 && !known.has(core) && !text.includes(core);
  });
  return listed(side, other, missing, 'formula');
}

/** Says which numbers of one side's prose the other has nowhere, in digits or in words. */
export function numberDifferences(side: Side, other: Side): string[] {
  const known = new Set([...numbersIn(other.whole).flatMap(({ values }) => values), ...valuesInWords(other.prose)]);
  const missing = numbersIn(side.prose).filter(({ values }) => !values.some((value) => known.has(value)));
  return listed(
    side,
    other,
    missing.map(({ written }) => written),
    'number',
  );
}

function listed(side: Side, other: Side, found: readonly string[], noun: string): string[] {
  const shown = [...new Set(found)].map(quoted);
  if (shown.length === 0) return [];
  return [
    `the ${noun}${shown.length === 1 ? '' : 's'} ${shown.join(', ')} in ${nameOf(side)} only, not in ${nameOf(other)}`,
  ];
}

function counted(one: Side, other: Side, count: (side: Side) => number, noun: string): string {
  const [mine, theirs] = [one, other].map(count);
  return `${mine} ${noun}${mine === 1 ? '' : 's'} in ${nameOf(one)}, ${theirs} in ${nameOf(other)}`;
}

function quoted(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return `"${flat.length > longestExcerpt ? `${flat.slice(0, longestExcerpt)}…` : flat}"`;
}

function nameOf({ language }: Side): string {
  return nameOfLanguage(language);
}
