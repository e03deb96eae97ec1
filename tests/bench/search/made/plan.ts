import type { Chance } from '../../support/chance.ts';
import { type Lexeme, verbs } from './lexicon.ts';
import { coding, naming, questions, statements, type Template } from './sentences.ts';
import { draw, type Vocabulary } from './vocabulary.ts';

/** A noun, one or many, with or without an adjective. */
export interface Phrase {
  readonly noun: Lexeme;
  readonly adjective: Lexeme | undefined;
  readonly plural: boolean;
}

/** A method by its acronym and what that is short for: `adjective noun noun`. */
export interface Method {
  readonly acronym: string;
  readonly words: readonly [adjective: Lexeme, what: Lexeme, action: Lexeme];
}

/** How a card speaks of a method: by both names, or by one of them. */
export type Naming = 'both' | 'acronym' | 'expansion';

/** One sentence before it is written in a language. */
export interface Sentence {
  readonly template: Template;
  readonly phrases: readonly [Phrase, Phrase, Phrase];
  readonly verb: number;
  readonly method?: { readonly method: Method; readonly naming: Naming };
  readonly code?: string;
}

/** What the cards of a concept say, before it is said in a language. */
export interface Plan {
  readonly question: Sentence;
  readonly answer: readonly Sentence[];
}

/** The words a concept keeps coming back to. */
interface Pool {
  readonly nouns: readonly Lexeme[];
  readonly adjectives: readonly Lexeme[];
}

/** Plans a concept with so many sentences in its answer at least, and fewer than twice as many; `method` is what it names, where it names one. */
export function planOf(vocabulary: Vocabulary, method: Sentence['method'], chance: Chance, sentences: number): Plan {
  const pool = {
    nouns: Array.from({ length: 7 }, () => draw(vocabulary.nouns, chance)),
    adjectives: Array.from({ length: 4 }, () => draw(vocabulary.adjectives, chance)),
  };
  const sentence = (template: Template, faith: number): Sentence => ({
    template,
    phrases: phrasesOf(() => phraseOf(vocabulary, pool, faith, chance)),
    verb: chance.below(verbs.length),
  });
  const answer = Array.from({ length: sentences + chance.below(sentences) }, () =>
    sentence(chance.pick(statements), 5),
  );
  if (method) answer.splice(chance.below(answer.length), 0, { ...sentence(naming, 5), method });
  if (chance.below(3) === 0) answer.push({ ...sentence(coding, 5), code: codeOf(vocabulary, chance) });
  return { question: sentence(chance.pick(questions), 9), answer };
}

/** No sentence speaks of one thing twice. */
function phrasesOf(make: () => Phrase): Sentence['phrases'] {
  const first = make();
  const other = (...taken: readonly Phrase[]): Phrase => {
    const phrase = make();
    return taken.some(({ noun }) => noun === phrase.noun) ? other(...taken) : phrase;
  };
  const second = other(first);
  return [first, second, other(first, second)];
}

/** In `faith` of ten times a word comes from the pool. */
function phraseOf(vocabulary: Vocabulary, pool: Pool, faith: number, chance: Chance): Phrase {
  const word = (own: readonly Lexeme[], all: readonly Lexeme[]) =>
    (chance.below(10) < faith ? own[chance.below(own.length)] : undefined) ?? draw(all, chance);
  return {
    noun: word(pool.nouns, vocabulary.nouns),
    adjective: chance.below(5) < 2 ? word(pool.adjectives, vocabulary.adjectives) : undefined,
    plural: chance.below(3) === 0,
  };
}

function codeOf(vocabulary: Vocabulary, chance: Chance): string {
  const parts = [draw(vocabulary.adjectives, chance), draw(vocabulary.nouns, chance), draw(vocabulary.nouns, chance)];
  return parts.map(({ forms }) => (forms.en[0] ?? '').replaceAll('-', '')).join('_');
}

/** Makes methods whose acronyms are all different. */
export function methodsOf(vocabulary: Vocabulary, count: number, chance: Chance): Method[] {
  const methods = new Map<string, Method>();
  for (let tries = 0; methods.size < count && tries < 20 * count; tries += 1) {
    const words = [draw(vocabulary.adjectives, chance), draw(vocabulary.nouns, chance), draw(vocabulary.nouns, chance)];
    const [adjective, what, action] = words;
    if (!adjective || !what || !action) continue;
    const acronym = words.map(({ forms }) => forms.en[0]?.charAt(0).toUpperCase()).join('');
    if (!methods.has(acronym)) methods.set(acronym, { acronym, words: [adjective, what, action] });
  }
  return [...methods.values()];
}
