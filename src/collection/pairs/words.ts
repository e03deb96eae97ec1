import type { Language } from '../../cards/card.ts';
import { foldLetters } from '../../cards/card-id.ts';
import { singularOf, skeletonOf } from './cognate.ts';
import { withoutExpansions } from './expansion.ts';
import { keyOf, lookUp } from './lexicon.ts';

/** A word of a question's subject, common to both languages. */
export interface Term {
  readonly word: string;
  /** As the question has it, without capitals. */
  readonly written: string;
  /** Words of one number stand in one noun phrase, where the two languages may order them differently. */
  readonly phrase: number;
  /** Whether its translation is certain: it is in the glossary, or a name that no language translates. */
  readonly isKnown: boolean;
}

/** What a question says, in words common to both languages: what it is about, and what it asks of it. */
export interface Meaning {
  readonly subject: readonly Term[];
  readonly asks: ReadonlySet<string>;
}

type Reading = {
  readonly language: Language;
  readonly tokens: readonly string[];
  readonly keys: readonly string[];
  readonly subject: Term[];
  readonly asks: string[];
  /** What the question has in capitals: names, which no language translates. */
  readonly names: ReadonlySet<string>;
  phrase: number;
  afterLink: boolean;
};

const articles = wordsOf('le la les l un une the a an');
// What holds a noun phrase together, and what stands between equals, breaks no phrase.
const links: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: wordsOf('de d du des a au aux en par et ou'),
  en: wordsOf('of s and or'),
};
const idle: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: wordsOf(`que qu qui quoi est sont ce c dans sur pour contre se s on il elle ils elles t y en faut doit doivent peut peuvent
    etre avoir ont il me je vous nous votre son sa ses leur leurs quel quelle quels quelles lequel laquelle lesquels si fait
    font cela ca`),
  en: wordsOf(`what which is are was to in on for by from against do does did it its they be can could should would will must you we i your our
    their that this these have has into if`),
};

// What the two languages put in other places of a sentence, or into one word with another.
const unworded: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/(?<!\p{L})n'(?=\p{L})/gu, 'ne '],
    [/^(?:est-ce qu'on )?peut(?!\p{L})/u, 'permitted '],
    [/^(?:est-ce qu'(?:il|on) )?(?:faut|doit)(?!\p{L})/u, 'advised '],
  ],
  en: [
    [/^(?:can|could)(?!\p{L})/u, 'permitted '],
    [/^(?:should|must)(?!\p{L})/u, 'advised '],
    [/n't(?!\p{L})/gu, ' not'],
    [/^what (?:does|do) (.+?) mean(?!\p{L})/u, 'what is $1'],
    [/^what (?:is|are) (.+?) (?:used )?for\s*\?*$/u, 'purpose of $1'],
  ],
};
const prefix = /(?<!\p{L})non[- ](?=\p{L})/gu;

/** Takes a question and its language and returns what it says in words common to French and English. */
export function meaningOf(question: string, language: Language): Meaning {
  const tokens = tokensOf(question, language);
  const keys = tokens.map(keyOf);
  const reading: Reading = {
    language,
    tokens,
    keys,
    subject: [],
    asks: [],
    names: namesIn(question),
    phrase: 0,
    afterLink: false,
  };
  for (let at = 0; at < tokens.length; ) at += take(reading, at);
  return { subject: unique(reading.subject), asks: new Set(reading.asks) };
}

/** Reads what begins at a token, and returns how many tokens it takes. */
function take(reading: Reading, at: number): number {
  const found = lookUp(reading.keys, at, reading.language);
  if (found === undefined) {
    takeWord(reading, reading.tokens[at] ?? '');
    return 1;
  }
  const [{ word, isAsked }, length] = found;
  const written = reading.tokens.slice(at, at + length).join(' ');
  if (isAsked) takeAsked(reading, word, at + length);
  else reading.subject.push({ word, written, phrase: reading.phrase, isKnown: true });
  reading.afterLink = false;
  return length;
}

function takeWord(reading: Reading, token: string): void {
  const [folded, isAfterLink] = [foldLetters(token), reading.afterLink];
  reading.afterLink = links[reading.language].has(folded);
  if (reading.afterLink) return;
  if (articles.has(folded)) reading.phrase += isAfterLink ? 0 : 1;
  else if (idle[reading.language].has(folded)) reading.phrase += 1;
  else reading.subject.push(termOf(token, reading));
}

/** "What is the role of …" asks for a role, and not for what something is. */
function takeAsked(reading: Reading, word: string, from: number): void {
  const { keys, tokens, language } = reading;
  const next = tokens.findIndex((token, place) => place >= from && !articles.has(token));
  const asksMore = next >= 0 && lookUp(keys, next, language)?.[0].isAsked === true;
  if (word !== 'define' || !asksMore) reading.asks.push(word);
  reading.phrase += 1;
}

function termOf(token: string, { phrase, names }: Reading): Term {
  const isKnown = /\p{N}/u.test(token) || names.has(token);
  return { word: skeletonOf(singularOf(token), foldLetters), written: token, phrase, isKnown };
}

function namesIn(question: string): ReadonlySet<string> {
  return new Set(
    (question.match(/\p{L}+/gu) ?? []).flatMap((word) =>
      /\p{Lu}\P{Lu}*\p{Lu}/u.test(word) ? [word.toLowerCase()] : [],
    ),
  );
}

function tokensOf(question: string, language: Language): string[] {
  const lower = withoutExpansions(question)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`]/g, "'");
  const text = unworded[language].reduce((rest, [pattern, word]) => rest.replace(pattern, word), lower);
  const compounds = text.replace(prefix, 'non').match(/[\p{L}\p{N}\p{M}+#]+(?:-[\p{L}\p{N}\p{M}+#]+)*/gu) ?? [];
  return compounds.flatMap((compound) => (compound.includes('-') ? joined(compound, language) : compound));
}

/** "zero-shot" is one word; "est-ce" is two that say nothing, "bias-variance" two that each have a translation. */
function joined(compound: string, language: Language): string[] {
  const parts = compound.split('-');
  const one = parts.join('');
  if (lookUp([keyOf(one)], 0, language)) return [one];
  const keys = parts.map(keyOf);
  const isOwn = (part: string, at: number) =>
    idle[language].has(foldLetters(part)) ||
    links[language].has(foldLetters(part)) ||
    lookUp(keys, at, language) !== undefined;
  return parts.some(isOwn) ? parts : [one];
}

function unique(all: readonly Term[]): Term[] {
  return all.filter(({ word }, at) => all.findIndex((other) => other.word === word) === at);
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
