import type { Root } from 'mdast';
import { walk } from './walk.ts';

/** Hides characters from the parser behind marks that the text doesn't use; one mark a character, so that offsets stay. */
export interface Disguise {
  /** Takes the text and offsets in it and returns it with marks there. */
  readonly hide: (text: string, offsets: readonly number[]) => string;
  /** Puts the characters back into a tree. Changes `tree`. */
  readonly lift: (tree: Root) => void;
}

// Marks of punctuation that hardly any text uses.
const rare = Array.from({ length: 0x5d }, (_, at) => String.fromCharCode(0x2e00 + at));

/** Takes the text to be parsed and returns its disguise. */
export function disguiseOf(original: string): Disguise {
  const marks = new Map<string, string>();
  const markFor = (character: string): string => {
    const known = marks.get(character);
    if (known !== undefined) return known;
    const taken = [...marks.values()];
    const mark = rare.find((one) => !taken.includes(one) && !original.includes(one)) ?? '\uFFFD';
    marks.set(character, mark);
    return mark;
  };
  return {
    hide: (text, offsets) => {
      if (offsets.length === 0) return text;
      const characters = text.split('');
      for (const at of offsets) characters[at] = markFor(characters[at] ?? '');
      return characters.join('');
    },
    lift: (tree) => lift(tree, new Map([...marks].map(([character, mark]) => [mark, character]))),
  };
}

function lift(tree: Root, characters: ReadonlyMap<string, string>): void {
  if (characters.size === 0) return;
  const hidden = new RegExp(`[${[...characters.keys()].join('')}]`, 'g');
  walk(tree, (node) => {
    for (const [name, value] of Object.entries(node))
      if (typeof value === 'string')
        Object.assign(node, { [name]: value.replace(hidden, (mark) => characters.get(mark) ?? mark) });
  });
}
