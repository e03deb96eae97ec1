import { type Chance, chanceOf } from '../../support/chance.ts';
import { adjectiveOf, nounOf, type Unnumbered } from './lexicon.ts';

type Some<T> = readonly [T, ...T[]];

const onsets = 'b br c cr d dr f fl g gl gr j l m n p pl pr qu r s st t tr v z'.split(' ');
const vowels: Some<string> = ['a', 'e', 'i', 'o', 'u', 'o', 'e'];
const codas = [...Array<string>(8).fill(''), 'l', 'n', 'r', 's', 'm'];
const nounEnds: Some<readonly [en: string, fr: string, feminine: boolean]> = [
  ['ation', 'ation', true],
  ['ity', 'ité', true],
  ['er', 'eur', false],
  ['ism', 'isme', false],
  ['ance', 'ance', true],
  ['ing', 'age', false],
  ['graph', 'graphe', false],
  ['al', 'al', false],
  ['ory', 'oire', true],
  ['el', 'eau', false],
  ['or', 'œur', false],
];
const adjectiveEnds: Some<readonly [en: string, fr: string]> = [
  ['ic', 'ique'],
  ['ive', 'if'],
  ['al', 'al'],
  ['ous', 'eux'],
  ['ed', 'é'],
  ['able', 'able'],
];
const prefixes: Some<readonly [en: string, fr: string]> = [
  ['multi', 'multi'],
  ['pre', 'pré'],
  ['sub', 'sous'],
  ['hyper', 'hyper'],
  ['auto', 'auto'],
  ['meta', 'méta'],
  ['semi', 'semi'],
  ['counter', 'contre'],
];

/** Makes rare nouns, the same for the same number; about half are like each other in both languages, as in life. */
export function rareNoun(number: number): Unnumbered {
  const chance = chanceFor(number, 1);
  const { en, fr } = stems(chance);
  const [english, french, feminine] = chance.pick(nounEnds);
  return nounOf(en + english, fr + french, feminine);
}

/** Makes rare adjectives. */
export function rareAdjective(number: number): Unnumbered {
  const chance = chanceFor(number, 2);
  const { en, fr } = stems(chance);
  const [english, french] = chance.pick(adjectiveEnds);
  return adjectiveOf(en + english, fr + french);
}

/** Puts a prefix before a noun: with a hyphen, or, every other number, without. */
export function compound(number: number, { forms, feminine }: Unnumbered): Unnumbered {
  const [en, fr] = chanceFor(number, 3).pick(prefixes);
  const seam = number % 2 ? '' : '-';
  const behind = (prefix: string, list: readonly string[]) => list.map((form) => prefix + seam + form);
  return { forms: { en: behind(en, forms.en), fr: behind(fr, forms.fr) }, feminine };
}

function stems(chance: Chance): { readonly en: string; readonly fr: string } {
  const en = stem(chance);
  const alike = chance.below(2) === 0;
  return { en, fr: alike ? en.replace(/e(?![lnrsm](?:[^aeiou]|$))/, 'é') : stem(chance) };
}

function stem(chance: Chance): string {
  const syllables = 2 + (chance.below(3) === 0 ? 1 : 0);
  const text = Array.from({ length: syllables }, (_, at) => {
    const coda = at < syllables - 1 ? (codas[chance.below(codas.length)] ?? '') : '';
    return (onsets[chance.below(onsets.length)] ?? '') + chance.pick(vowels) + coda;
  }).join('');
  // The end brings its own vowel.
  return text.slice(0, -1);
}

/** Neighbouring numbers get chances that have nothing to do with each other. */
function chanceFor(number: number, kind: number): Chance {
  const mixed = Math.imul(Math.imul(number * 4 + kind, 0x9e3779b1) ^ 0x5bd1e995, 0x85ebca6b);
  const chance = chanceOf(mixed ^ (mixed >>> 13));
  chance.below(2);
  return chance;
}
