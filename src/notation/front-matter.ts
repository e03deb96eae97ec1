import type { Yaml } from 'mdast';
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { frontMatterInvalid, frontMatterKeyUnknown, frontMatterValueInvalid } from '../diagnostics/problems.ts';

/** What the front matter of a document may set; every key is optional. */
export interface FrontMatter {
  /** The name of the document's deck, where no heading gives one. */
  readonly title?: string;
  /** The language of every card of the document. */
  readonly language?: 'fr' | 'en';
  /** `headings`: every section with text is a card. */
  readonly cards?: 'questions' | 'headings';
}

const keys = {
  title: { expected: 'a text', accepts: (value: unknown) => typeof value === 'string' && value.trim() !== '' },
  language: { expected: '"fr" or "en"', accepts: (value: unknown) => value === 'fr' || value === 'en' },
  cards: {
    expected: '"questions" or "headings"',
    accepts: (value: unknown) => value === 'questions' || value === 'headings',
  },
} as const;

/** Reads a document's front matter: what it sets, and a problem for each thing in it that can't be used. */
export function readFrontMatter(
  node: Yaml | undefined,
  file: string,
): { values: FrontMatter; diagnostics: Diagnostic[] } {
  if (node === undefined || node.value.trim() === '') return { values: {}, diagnostics: [] };
  const line = (node.position?.start.line ?? 1) + 1;
  const document = parseDocument(node.value, { prettyErrors: false });
  const [fault] = document.errors;
  const at = (offset: number) => placeAt(node.value, offset, line, file);
  if (fault)
    return { values: {}, diagnostics: [frontMatterInvalid(at(fault.pos[0]), fault.message.split('\n')[0] ?? '')] };
  if (!isMap(document.contents))
    return { values: {}, diagnostics: [frontMatterInvalid(at(0), 'it holds no "key: value" pairs.')] };
  const pairs = document.contents.items.map(({ key, value }) => readPair(key, value, at));
  return {
    values: Object.assign({}, ...pairs.map(({ values }) => values)),
    diagnostics: pairs.flatMap((p) => p.diagnostics),
  };
}

function readPair(
  key: unknown,
  value: unknown,
  at: (offset: number) => Place,
): { values: object; diagnostics: Diagnostic[] } {
  const name = isScalar(key) ? String(key.value) : '';
  const place = at(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
  if (!isKey(name)) {
    const known = Object.keys(keys);
    const nearest = known.find((one) => isSlipFor(one, name.toLowerCase()));
    return { values: {}, diagnostics: [frontMatterKeyUnknown(place, name, known, nearest)] };
  }
  const given = isScalar(value) ? value.value : undefined;
  if (!keys[name].accepts(given))
    return { values: {}, diagnostics: [frontMatterValueInvalid(place, name, keys[name].expected)] };
  return { values: { [name]: given }, diagnostics: [] };
}

function isKey(name: string): name is keyof typeof keys {
  return Object.hasOwn(keys, name);
}

/** Whether a word is another but for one letter more, less or changed, or two that changed places. */
function isSlipFor(known: string, name: string): boolean {
  let start = 0;
  while (start < known.length && known[start] === name[start]) start += 1;
  const [left, other] = [known.slice(start), name.slice(start)];
  const swapped = `${left[1] ?? ''}${left[0] ?? ''}${left.slice(2)}`;
  return [
    left.slice(1) === other,
    left === other.slice(1),
    left.slice(1) === other.slice(1),
    swapped === other,
  ].includes(true);
}

function placeAt(text: string, offset: number, firstLine: number, file: string): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
