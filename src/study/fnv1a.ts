/** Takes a text and returns a 32-bit number, signed, the same on every machine: FNV-1a (Fowler, Noll and Vo) over its UTF-16 units. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
