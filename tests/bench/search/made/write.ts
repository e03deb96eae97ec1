import type { Language } from '../../../../src/cards/card.ts';
import { type Lexeme, verbs } from './lexicon.ts';
import type { Method, Phrase, Sentence } from './plan.ts';

/** A word that a text was written with: which, and in what form. */
export interface Use {
  readonly lexeme: Lexeme;
  readonly form: string;
  readonly language: Language;
  /** Where it stands: the words of one phrase are neighbours. */
  readonly phrase: Phrase;
}

/** A text, and the words it is about, in its order. */
export interface Written {
  readonly text: string;
  readonly uses: readonly Use[];
}

type Filler = (phrase: Phrase, uses: Use[]) => string;

const slot = /\{(?<what>\w+)(?: (?<at>\d))?\}/g;
const vowel = /^[aeiouyhàâéèêîôûœ]/;

const fillers: Readonly<Record<string, Filler>> = {
  the: (phrase, uses) => `the ${english(phrase, uses)}`,
  any: (phrase, uses) => english({ ...phrase, plural: true }, uses),
  A: (phrase, uses) => {
    const text = english(phrase, uses);
    return phrase.plural ? `Some ${text}` : `${/^[aeiou]/.test(text) ? 'An' : 'A'} ${text}`;
  },
  does: ({ plural }) => (plural ? 'do' : 'does'),
  le: (phrase, uses) => article(phrase, french(phrase, uses), ['le ', 'la ', "l'", 'les ']),
  du: (phrase, uses) => article(phrase, french(phrase, uses), ['du ', 'de la ', "de l'", 'des ']),
  Un: (phrase, uses) => article(phrase, french(phrase, uses), ['Un ', 'Une ', undefined, 'Des ']),
  de: (phrase, uses) => {
    const text = french({ ...phrase, plural: true }, uses);
    return (vowel.test(text) ? "d'" : 'de ') + text;
  },
};

/** Writes sentences in a language. */
export function write(sentences: readonly Sentence[], language: Language): Written {
  const uses: Use[] = [];
  const text = sentences.map((sentence) => writeSentence(sentence, language, uses)).join(' ');
  return { text, uses };
}

function writeSentence(sentence: Sentence, language: Language, uses: Use[]): string {
  return sentence.template[language].replace(slot, (_, what: string, at: string | undefined) => {
    if (what === 'method') return methodOf(sentence, language);
    if (what === 'code') return sentence.code ?? '';
    const phrase = sentence.phrases[Number(at ?? 0)] ?? sentence.phrases[0];
    if (what === 'vb') return verbOf(sentence, language, true);
    if (what === 'v') return verbOf(sentence, language, at !== undefined && phrase.plural);
    return fill(what, phrase, uses);
  });
}

function fill(what: string, phrase: Phrase, uses: Use[]): string {
  const exact = fillers[what];
  if (exact) return exact(phrase, uses);
  const filled = fillers[what.toLowerCase()]?.(phrase, uses);
  if (filled === undefined) throw new Error(`A sentence has an unknown slot: ${what}`);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function verbOf({ verb }: Sentence, language: Language, plural: boolean): string {
  const [english = '', one = '', many = ''] = verbs[verb] ?? [];
  if (language === 'fr') return plural ? many : one;
  if (plural) return english;
  return english.endsWith('y') ? `${english.slice(0, -1)}ies` : `${english}s`;
}

/** French cards keep the English acronym, and always write it: their own words do not give its letters. */
function methodOf({ method: named }: Sentence, language: Language): string {
  if (!named) return '';
  const { method, naming } = named;
  if (naming === 'acronym') return method.acronym;
  return naming === 'both' || language === 'fr'
    ? `${expansionOf(method, language)} (${method.acronym})`
    : expansionOf(method, language);
}

/** What an acronym is short for. */
export function expansionOf({ words: [adjective, what, action] }: Method, language: Language): string {
  if (language === 'en') return [adjective, what, action].map(({ forms }) => forms.en[0]).join(' ');
  const agreed = adjective.forms.fr[action.feminine ? 1 : 0];
  const [first = ''] = what.forms.fr;
  return `${action.forms.fr[0]} ${vowel.test(first) ? "d'" : 'de '}${first} ${agreed}`;
}

function english(phrase: Phrase, uses: Use[]): string {
  const { noun, adjective, plural } = phrase;
  const form = (lexeme: Lexeme, at: number): Use => ({
    lexeme,
    form: lexeme.forms.en[at] ?? '',
    language: 'en',
    phrase,
  });
  return add([...(adjective ? [form(adjective, 0)] : []), form(noun, plural ? 1 : 0)], uses);
}

function french(phrase: Phrase, uses: Use[]): string {
  const { noun, adjective, plural } = phrase;
  const form = (lexeme: Lexeme, at: number): Use => ({
    lexeme,
    form: lexeme.forms.fr[at] ?? '',
    language: 'fr',
    phrase,
  });
  const agreed = (plural ? 2 : 0) + (noun.feminine ? 1 : 0);
  return add([form(noun, plural ? 1 : 0), ...(adjective ? [form(adjective, agreed)] : [])], uses);
}

function add(added: readonly Use[], uses: Use[]): string {
  uses.push(...added);
  return added.map(({ form }) => form).join(' ');
}

type Articles = readonly [he: string, she: string, elided: string | undefined, many: string];

function article({ noun, plural }: Phrase, text: string, [he, she, elided, many]: Articles): string {
  if (plural) return many + text;
  if (elided !== undefined && vowel.test(text)) return elided + text;
  return (noun.feminine ? she : he) + text;
}
