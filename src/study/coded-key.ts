import { codeFlag, codeSigned } from './coded-values.ts';
import { places } from './coding-places.ts';
import { type Before, codeTextIn } from './coding-state.ts';
import type { Coder } from './range-coder.ts';

const numbered = /^(.*)\.(0|[1-9]\d{0,14})$/s;

/** A key, coded against the one before it. */
export interface Run {
  readonly key: string;
  /** Whether the key differs from the one before in its number alone. */
  readonly isSame: boolean;
}

/** Takes a key and returns it as what one page's keys have in common and a number, -1 where it ends in none. */
export function keyParts(key: string): { readonly stem: string; readonly sequence: number } {
  const [, stem = key, sequence = '-1'] = numbered.exec(key) ?? [];
  return { stem, sequence: Number(sequence) };
}

/** Codes the key of an entry. */
export function codeKey(coder: Coder, before: Before, given: string): Run {
  const wanted = keyParts(given);
  const isSame = codeFlag(coder, places.isSameRun, wanted.stem === before.stem);
  if (!isSame) before.stem = codeTextIn(coder, before, 'stem', wanted.stem);
  const expected = isSame ? before.sequence + 1 : 0;
  const place = isSame ? places.nextSequence : places.firstSequence;
  before.sequence = expected + codeSigned(coder, place, wanted.sequence - expected);
  return { key: keyOf(before.stem, before.sequence), isSame };
}

/** Codes the key of another entry that an entry names, nearly always one just written by the same page. */
export function codeOther(coder: Coder, before: Before, given: string): string {
  const wanted = keyParts(given);
  const isSame = codeFlag(coder, places.isSameOther, wanted.stem === before.stem);
  const stem = isSame ? before.stem : codeTextIn(coder, before, 'stem', wanted.stem);
  return keyOf(stem, before.sequence + codeSigned(coder, places.otherSequence, wanted.sequence - before.sequence));
}

function keyOf(stem: string, sequence: number): string {
  return sequence === -1 ? stem : `${stem}.${sequence}`;
}
