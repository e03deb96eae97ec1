const mark = '\uFEFF';

/** Returns a text without byte-order mark, with "\n" alone at the end of each line. */
export function plainLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Takes a text as it was given and returns a function from offsets in its plain form (`plainLineEnds`) to offsets in itself. */
export function offsetsIn(text: string): (plain: number) => number {
  const start = text.startsWith(mark) ? 1 : 0;
  const pairs = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - start - before);
  return (plain) => {
    const past = pairs.findIndex((at) => at >= plain);
    return plain + start + (past < 0 ? pairs.length : past);
  };
}
