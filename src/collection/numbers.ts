import { foldLetters } from '../cards/card-id.ts';

// Spaces, thin and no-break ones too, and apostrophes that group the digits of thousands.
const grouped = /(?<![\p{N}.,])\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?:[.,]\d+)?(?!\d)/gu;
const plain = /\d+(?:[.,]\d+)*/g;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const subscripts = '₀₁₂₃₄₅₆₇₈₉';
const scales: Readonly<Record<string, number>> = {
  k: 3,
  m: 6,
  g: 9,
  b: 9,
  t: 12,
  million: 6,
  milliard: 9,
  billion: 9,
  mille: 3,
  thousand: 3,
};
const scale = /^[ \u00a0\u202f]?(k|m|g|b|t|millions?|milliards?|billions?|mille|thousand)(?![\p{L}\p{N}])/iu;
const words: Readonly<Record<string, readonly string[]>> = {
  0: ['zero', 'aucun', 'aucune', 'no', 'none', 'null', 'nul', 'nulle'],
  0.5: ['half', 'moitie', 'demi', 'demie', 'halves'],
  1: [
    'un',
    'une',
    'one',
    'a',
    'an',
    'seul',
    'seule',
    'single',
    'once',
    'unique',
    'first',
    'premier',
    'premiere',
    'each',
    'chaque',
    'unit',
    'unite',
  ],
  2: [
    'deux',
    'two',
    'both',
    'twice',
    'double',
    'pair',
    'paire',
    'couple',
    'second',
    'seconde',
    'deuxieme',
    'half',
    'moitie',
    'bi',
    'doubles',
    'doubled',
    'doubler',
  ],
  3: ['trois', 'three', 'third', 'troisieme', 'triple', 'tiers', 'thrice'],
  4: ['quatre', 'four', 'fourth', 'quatrieme', 'quart', 'quarter'],
  5: ['cinq', 'five', 'fifth', 'cinquieme'],
  6: ['six', 'sixth', 'sixieme'],
  7: ['sept', 'seven', 'seventh', 'septieme'],
  8: ['huit', 'eight', 'eighth', 'huitieme'],
  9: ['neuf', 'nine', 'ninth', 'neuvieme'],
  10: ['dix', 'ten', 'tenth', 'dixieme', 'dizaine', 'dizaines', 'tens'],
  11: ['onze', 'eleven'],
  12: ['douze', 'twelve', 'dozen', 'douzaine'],
  13: ['treize', 'thirteen'],
  14: ['quatorze', 'fourteen'],
  15: ['quinze', 'fifteen', 'quinzaine'],
  16: ['seize', 'sixteen'],
  17: ['seventeen'],
  18: ['eighteen'],
  19: ['nineteen'],
  20: ['vingt', 'twenty', 'vingtaine'],
  30: ['trente', 'thirty', 'trentaine'],
  40: ['quarante', 'forty', 'quarantaine'],
  50: ['cinquante', 'fifty', 'cinquantaine'],
  60: ['soixante', 'sixty', 'soixantaine'],
  70: ['seventy', 'septante'],
  80: ['eighty', 'huitante'],
  90: ['ninety', 'nonante'],
  100: ['cent', 'cents', 'hundred', 'hundreds', 'centaine', 'centaines'],
  1000: ['mille', 'thousand', 'thousands', 'millier', 'milliers'],
};
const valuesOfWords = Map.groupBy(
  Object.entries(words).flatMap(([value, names]) =>
    names.map((name) => ({ name, value: value === '0.5' ? '0.5' : value })),
  ),
  ({ name }) => name,
);

/** A number as it stands in a text, and every value that it may have: "1,500" is 1500 in English and 1.5 in French. */
export interface WrittenNumber {
  readonly written: string;
  readonly values: readonly string[];
}

/** Finds the numbers written in digits, in the formats of both languages. */
export function numbersIn(text: string): WrittenNumber[] {
  const flat = lowerDigits(text);
  const found: WrittenNumber[] = [];
  const rest = flat.replace(grouped, (written, at: number) => {
    found.push(
      withScale(
        written,
        [normal(written.replace(/[ \u00a0\u2009\u202f'’]/g, ''), ',')],
        flat.slice(at + written.length),
      ),
    );
    return ' '.repeat(written.length);
  });
  for (const { 0: written, index } of rest.matchAll(plain)) {
    const after = flat.slice(index + written.length);
    found.push(...readings(written).map((one) => withScale(one.written, one.values, after)));
  }
  return found;
}

/** The values that the words of a text may stand for: "three" and "trois" are 3, "half" is 2 and 0.5. */
export function valuesInWords(text: string): Set<string> {
  const found = foldLetters(text).match(/[a-z]+(?:-[a-z]+)?/g) ?? [];
  return new Set(found.flatMap((word) => [...word.split('-'), word].flatMap(valuesOfWord)));
}

function valuesOfWord(word: string): string[] {
  const own = (valuesOfWords.get(word) ?? []).map(({ value }) => value);
  const [tens = [], unit = []] = word
    .split('-')
    .map((part) => valuesOfWords.get(part)?.map(({ value }) => value) ?? []);
  const sums = tens.flatMap((ten) =>
    unit.map((one) => Number(ten) + Number(one)).filter((sum) => sum > 16 && sum < 100),
  );
  return [...own, ...sums.map(String)];
}

/** Superscripts and subscripts as digits of their own: "10⁹" is 10 and 9. */
function lowerDigits(text: string): string {
  const digitsOf = (run: string, digits: string) => ` ^${[...run].map((one) => digits.indexOf(one)).join('')} `;
  return text
    .replace(/[⁰¹²³⁴-⁹]+/g, (run) => digitsOf(run, superscripts))
    .replace(/[₀-₉]+/g, (run) => digitsOf(run, subscripts));
}

function readings(written: string): WrittenNumber[] {
  const parts = written.split(/[.,]/);
  const marks = [...written.replace(/\d/g, '')];
  const [first = '', ...rest] = parts;
  const isGrouped = first.length <= 3 && rest.length > 0 && rest.every(({ length }) => length === 3);
  if (rest.length === 0) return [{ written, values: [normal(written, '.')] }];
  if (rest.length === 1) {
    const values = [normal(written, marks[0] ?? '.'), ...(isGrouped && first !== '0' ? [parts.join('')] : [])];
    return [{ written, values }];
  }
  const hasOneMark = new Set(marks).size === 1;
  if (isGrouped && hasOneMark) return [{ written, values: [parts.join('')] }];
  const last = marks.at(-1) ?? '.';
  if (!hasOneMark && marks.filter((mark) => mark === last).length === 1) {
    const whole = parts.slice(0, -1).join('');
    return [{ written, values: [normal(`${whole}${last}${parts.at(-1)}`, last)] }];
  }
  if (marks.includes(',')) return parts.map((part) => ({ written: part, values: [normal(part, '.')] }));
  return [{ written, values: [written] }];
}

/** A number without leading and closing zeros, its decimal mark a point. */
function normal(written: string, mark: string): string {
  const [whole = '', decimals = ''] = written.replace(',', mark === ',' ? '.' : '').split('.');
  const kept = decimals.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`;
}

/** "10k" and "10 000", "1,5 million" and "1,500,000" are one number: the value before the scale's word and after it. */
function withScale(written: string, values: readonly string[], after: string): WrittenNumber {
  const name = scale.exec(after)?.[1]?.toLowerCase().replace(/s$/, '');
  const zeros = name === undefined ? undefined : scales[name];
  if (zeros === undefined) return { written, values };
  return { written, values: [...values, ...values.map((value) => shift(value, zeros))] };
}

function shift(value: string, zeros: number): string {
  const [whole = '', decimals = ''] = value.split('.');
  const digits = decimals.padEnd(zeros, '0');
  return normal(`${whole}${digits.slice(0, zeros)}.${digits.slice(zeros)}`, '.');
}
