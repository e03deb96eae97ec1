import type { Language } from '../../cards/card.ts';
import { foldLetters } from '../../cards/card-id.ts';
import { asked } from './asked-forms.ts';
import { singularOf } from './cognate.ts';
import { terms } from './glossary.ts';

/** What a word, or several together, stands for in both languages. */
export interface Entry {
  readonly word: string;
  /** Whether it says what a question asks for, and not what it is about. */
  readonly isAsked: boolean;
}

type Row = readonly [word: string, french: readonly string[], english: readonly string[]];

const longestForm = 5;
const termRows = rowsOf(terms, ' = ', ([english, french]) => [english[0] ?? '', french, english]);
const askedRows = rowsOf(asked, / = | \| /, ([[word = ''] = [], french = [], english = []]) => [word, french, english]);

// French notes are full of English terms; where a form is a word of both languages, the note's own language decides.
const lexicons: Readonly<Record<Language, ReadonlyMap<string, Entry>>> = {
  fr: new Map([
    ...termRows.flatMap(([word, , english]) => entriesOf(word, english, false)),
    ...termRows.flatMap(([word, french]) => entriesOf(word, french, false)),
    ...askedRows.flatMap(([word, french]) => entriesOf(word, french, true)),
  ]),
  en: new Map([
    ...termRows.flatMap(([word, , english]) => entriesOf(word, english, false)),
    ...askedRows.flatMap(([word, , english]) => entriesOf(word, english, true)),
  ]),
};

/** Takes the keys of words and a place among them; returns the longest form that begins there and how many words it takes. */
export function lookUp(keys: readonly string[], at: number, language: Language): [Entry, number] | undefined {
  for (let length = Math.min(longestForm, keys.length - at); length > 0; length -= 1) {
    const found = lexicons[language].get(length === 1 ? (keys[at] ?? '') : keys.slice(at, at + length).join(' '));
    if (found) return [found, length];
  }
  return undefined;
}

/** The key of a word: folded, in the singular. */
export function keyOf(word: string): string {
  return singularOf(foldLetters(word));
}

function rowsOf(table: string, mark: string | RegExp, rowOf: (cells: [string[], string[], string[]]) => Row): Row[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [first = '', second = '', third = ''] = line.split(mark);
      return rowOf([first.split(', '), second.split(', '), third.split(', ')]);
    });
}

function entriesOf(word: string, forms: readonly string[], isAsked: boolean): [string, Entry][] {
  return forms.map((form) => [form.replaceAll('-', '').split(' ').map(keyOf).join(' '), { word, isAsked }]);
}
