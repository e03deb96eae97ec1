import { fold } from './fold.ts';
import { words } from './tokens.ts';

/** What one word of a query asks for. */
export interface WordAsked {
  readonly kind: 'word';
  readonly word: string;
  /** The last word of the query: it may not be finished. */
  readonly typing: boolean;
}

/** Words in quotes: they must follow each other. While the quote is open, the last word may not be finished. */
export interface PhraseAsked {
  readonly kind: 'phrase';
  readonly words: readonly string[];
  readonly typing: boolean;
}

/** A query as it was meant. */
export interface Query {
  readonly wanted: readonly (WordAsked | PhraseAsked)[];
  readonly unwanted: readonly PhraseAsked[];
}

const part = /(?<minus>(?<!\S)-(?![-\d]))?(?:"(?<phrase>[^"]*)(?<closed>"?)|(?<text>[^\s"]+))/gu;
/** One word that is nothing else. */
const plain = /^[a-z\d]+$/u;
const mostParts = 64;
const space = 32;

interface Draft {
  readonly minus: boolean;
  readonly quoted: boolean;
  readonly open: boolean;
  readonly words: readonly string[];
}

/** Reads a query: words, `"exact phrases"` (any quotes), `-excluded` words and phrases (not `-100`, a number). Words beyond the 64th are not looked at. */
export function parseQuery(text: string): Query {
  const folded = fold(text);
  const simple = simpleWords(folded);
  if (simple) return { wanted: simple.map(simpleWord), unwanted: [] };
  const drafts = [...folded.matchAll(part)].map(draftOf).filter((draft) => draft.words.length > 0);
  const wanted = drafts.filter(({ minus }) => !minus).slice(0, mostParts);
  return {
    wanted: wanted
      .flatMap((draft, i): Query['wanted'] =>
        draft.quoted ? [phrase(draft)] : plainWords(draft, i === wanted.length - 1),
      )
      .slice(0, mostParts),
    unwanted: drafts.filter(({ minus }) => minus).flatMap(excluded),
  };
}

/** The words of a query that is nothing but words of a to z and digits with spaces between them, as most are; read without a pattern, at every keystroke. */
function simpleWords(folded: string): string[] | undefined {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at <= folded.length; at += 1) {
    const code = at === folded.length ? space : folded.charCodeAt(at);
    if (code === space) {
      if (at > from && found.length < mostParts) found.push(folded.slice(from, at));
      from = at + 1;
    } else if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) return undefined;
  }
  return found;
}

function simpleWord(word: string, at: number, all: readonly string[]): WordAsked {
  return { kind: 'word', word, typing: at === all.length - 1 };
}

/** `-fine-tuning` excludes "finetuning" too; `-"fine tuning"` does not. */
function excluded(draft: Draft): PhraseAsked[] {
  const asked: PhraseAsked = { ...phrase(draft), typing: false };
  if (draft.quoted || draft.words.length === 1) return [asked];
  return [asked, { ...asked, words: [draft.words.join('')] }];
}

function draftOf(match: RegExpExecArray): Draft {
  const { minus, phrase: quoted, closed, text } = match.groups ?? {};
  return {
    minus: minus !== undefined,
    quoted: quoted !== undefined,
    open: closed === '',
    words: text !== undefined && plain.test(text) ? [text] : words(quoted ?? text ?? ''),
  };
}

function phrase({ words: asked, open }: Draft): PhraseAsked {
  return { kind: 'phrase', words: asked, typing: open };
}

function plainWords({ words: own }: Draft, isLast: boolean): WordAsked[] {
  return own.map((word, at) => ({ kind: 'word', word, typing: isLast && at === own.length - 1 }));
}
