import { digestOf, foldLetters, freeKey, plainTypography, slugOf } from './card-id.ts';

/** What names a gap: the group that its author gave it, where they did, and what fills it. */
export interface NamedGap {
  readonly group: string | undefined;
  readonly fill: string;
}

// Part of the id of what is asked, which the log of answers names again and again.
const longest = 24;
/** What tells `C++` from `C#`, and one sum from another, and is no letter of an id. */
const telling = /[\p{S}#%&*@/\\]/u;
/** The side of a card that is asked backwards. */
const reserved = 'back';

/**
 * Takes the gaps of a text and returns the id of each one's group: what is hidden together. It is the group that the author gave, else
 * made of the words that fill the gap, never of its position; gaps with the same words are told apart by a number.
 */
export function gapIdsOf(gaps: readonly NamedGap[]): readonly string[] {
  const taken = new Set([reserved, ...gaps.flatMap(({ group }) => group ?? [])]);
  const copies = new Map<string, number>();
  return gaps.map(({ group, fill }) => {
    const id = group ?? freeKey(keyOf(fill), (key) => taken.has(key), copies);
    taken.add(id);
    return id;
  });
}

/** Takes the ids of a text's gaps and returns those of its groups: Anki's by number, then the others as they stand. */
export function groupsOf(ids: readonly string[]): readonly string[] {
  const numberOf = (id: string) => Number(/^c(\d+)$/.exec(id)?.[1] ?? Number.POSITIVE_INFINITY);
  return [...new Set(ids)].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : Number(numberOf(a) > numberOf(b))));
}

function keyOf(fill: string): string {
  const slug = slugOf(fill, longest);
  const signs = plainTypography(foldLetters(fill));
  return slug !== '' && !telling.test(signs) ? slug : [slug, digestOf(signs)].filter(Boolean).join('-');
}
