import { type Folded, fold, foldWithOffsets } from './fold.ts';

/** A stretch of the original text: from `start` up to, not including, `end`, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** A word of a text, folded, and where it stands in the original. */
export interface Token {
  readonly term: string;
  readonly range: Range;
}

/** The words of a text in reading order, and beside them other forms under which the same places are found. */
export interface Tokens {
  readonly words: readonly Token[];
  /** `finetuning` for "fine-tuning"; `peft` inside `get_peft_model`; `torch` inside `PyTorch`; `dk` for `d_k`; `50257` for "50,257"; `7b` for "7 billion". */
  readonly forms: readonly Token[];
}

const letter = String.raw`[\p{L}\p{N}_]`;
const elision = `(?<!${letter}|')(?:[cdjlmnst]|(?:jus|lors|puis|quoi|quel|pres)?qu)'`;
// `.NET`, but not the full stop of a sentence.
const leadingDot = String.raw`(?:(?<=^|[\s(\[{"'/])\.)?`;
const inside = `(?:['.@&]${letter}+)*`;
// `C++`, `C#`, and `C+` while it is being typed, but not `a+b`.
const ending = String.raw`(?:\+\+(?!\p{L})|[+#](?![\p{L}\p{N}_+#]))?`;
const pattern = new RegExp(
  `${elision}(?=${leadingDot}${letter}|"|$)|(?<word>${leadingDot}${letter}+${inside}${ending})`,
  'gu',
);
const possessive = /'s$/u;
const compound = /[_.@&+#]|\p{Ll}\p{Lu}/u;
const pieces = /\p{Lu}*[\p{Ll}\p{Lo}\p{M}\p{N}]+|\p{Lu}+/gu;
const shortestPiece = 3;
/** A number written in groups of three: `50 257`, `50,257`. */
const grouped = /(?<![\p{L}\d.,])\d{1,3}([ ,])\d{3}(?:\1\d{3})*(?![\p{L}\d])/gu;
/** A large number as one says it: `7 billion`, `1,3 milliard`; one also writes 7B, 1.3B. */
const said = /(?<![\p{L}\d.,])(\d+)(?:[.,](\d+))? (million|billion|milliard|thousand|mille)s?(?!\p{L})/gu;
const unitOf: Readonly<Record<string, string>> = {
  million: 'm',
  billion: 'b',
  milliard: 'b',
  thousand: 'k',
  mille: 'k',
};

/** The folded words of a text, code identifiers whole (`get_peft_model`, `c++`, `.net`), French elisions (`l'`, `qu'`) cut off. */
export function words(text: string): string[] {
  return wordsOf(foldWithOffsets(text)).map(({ term }) => term);
}

/** Cuts a text into words and their other forms, each with its place in the text. */
export function tokenize(text: string): Tokens {
  const folded = foldWithOffsets(text);
  const found = wordsOf(folded);
  const parts = found.flatMap((word) => piecesOf(text, word));
  const forms = [...joinedForms(folded.text, found), ...numbersIn(folded), ...parts];
  return { words: found, forms };
}

interface Word extends Token {
  readonly from: number;
  readonly to: number;
}

function wordsOf({ text, starts, ends }: Folded): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const { word } = match.groups ?? {};
    if (word === undefined) continue;
    const written = word.replace(possessive, '');
    const [from, to] = [match.index, match.index + written.length];
    found.push({
      term: written.replaceAll("'", ''),
      range: [starts[from] ?? 0, ends[to - 1] ?? 0],
      from,
      to,
    });
  }
  return found;
}

/** Each run of words held together by hyphens, or by what raises the second, as one word. */
function joinedForms(text: string, found: readonly Word[]): Token[] {
  const forms: Token[] = [];
  let run: Word[] = [];
  for (const word of found) {
    const last = run.at(-1);
    if (last && !(word.from === last.to + 1 && '-^'.includes(text.charAt(last.to)))) {
      forms.push(...joined(run));
      run = [];
    }
    run.push(word);
  }
  return [...forms, ...joined(run)];
}

function joined(run: readonly Word[]): Token[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || first === last) return [];
  return [{ term: run.map(({ term }) => term).join(''), range: [first.range[0], last.range[1]] }];
}

/** Large numbers in the way in which they are written short. */
function numbersIn({ text, starts, ends }: Folded): Token[] {
  const place = ({ 0: all, index }: RegExpExecArray): Range => [starts[index] ?? 0, ends[index + all.length - 1] ?? 0];
  const digits = Array.from(text.matchAll(grouped), (match) => ({
    term: match[0].replaceAll(/\D/gu, ''),
    range: place(match),
  }));
  const units = Array.from(text.matchAll(said), (match) => {
    const [, whole = '', part, unit = ''] = match;
    return { term: `${part === undefined ? whole : `${whole}.${part}`}${unitOf[unit] ?? ''}`, range: place(match) };
  });
  return [...digits, ...units];
}

/** The parts of an identifier, each findable by its own name, and the whole without its underscores. */
function piecesOf(text: string, { term, range: [start, end] }: Word): Token[] {
  const written = text.slice(start, end);
  if (!compound.test(written)) return [];
  const whole = term.replaceAll('_', '');
  return [...written.matchAll(pieces)]
    .map(({ 0: piece, index }): Token => ({ term: fold(piece), range: [start + index, start + index + piece.length] }))
    .filter((piece) => piece.term.length >= shortestPiece && piece.term !== term)
    .concat(whole !== term && whole.length > 1 ? [{ term: whole, range: [start, end] }] : []);
}
