import { codeText } from './coded-values.ts';
import { places } from './coding-places.ts';
import type { Coder } from './range-coder.ts';

/** The names of cards in the order of their first use; undefined where the line that told one can't be read. */
export interface Names {
  readonly list: (string | undefined)[];
  readonly numbers: Map<string, number>;
}

/** What an entry is coded against: what came before it in its packed line, and the names known so far. */
export interface Before {
  readonly names: Names;
  /** Whether a name was asked for that is not known. */
  isIncomplete: boolean;
  /** How many more characters of text the line may hold. */
  room: number;
  stem: string;
  sequence: number;
  /** Whole seconds since 1970 UTC. */
  second: number;
  /** Those of this line, the present one last: a line that can't be read must not cost all that follow their device. */
  devices: readonly string[];
  offset: number;
}

/** Takes the names known and how many characters of text the line may hold, and returns what its first entry is coded against. */
export function beforeFirst(names: Names, room: number): Before {
  return { names, room, isIncomplete: false, stem: '', sequence: 0, second: 0, devices: [], offset: 0 };
}

/** Codes a text of one of three sorts, which have likelihoods of their own; throws RangeError where the line has no room for it. */
export function codeTextIn(coder: Coder, before: Before, place: 'stem' | 'name' | 'free', given: string): string {
  const text = codeText(coder, places[place], given, before.room);
  before.room -= text.length;
  return text;
}
