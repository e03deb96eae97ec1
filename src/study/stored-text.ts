import type { Door } from './storage-door.ts';

/** A text in storage and where it stands. */
export interface StoredText {
  readonly key: string;
  readonly text: string;
}

/** Takes a door and a prefix and returns every text under the keys that begin with it. */
export function textsUnder(door: Door, prefix: string): readonly StoredText[] {
  return (door.keys(prefix) ?? []).flatMap((key) => {
    const found = door.read(key);
    return found.kind === 'text' ? [{ key, text: found.text }] : [];
  });
}

/** Takes a door and a key's stem, and returns the first key `stem` + number that is free. */
export function freeKey(door: Door, stem: string): string {
  let number = 0;
  while (door.read(`${stem}${number}`).kind === 'text') number += 1;
  return `${stem}${number}`;
}
