/** From so many letters on, a word that is nothing with one typo may have two. */
const shortestGuess = 7;

/** Takes a number of letters and whether nothing is found with fewer typos, and returns how many a word so long may have. */
export function typosAllowed(length: number, isGuess: boolean): number {
  if (length < 4) return 0;
  return length < (isGuess ? shortestGuess : 8) ? 1 : 2;
}

/** Written over by each pair of words. */
let distances = new Uint16Array(1024);

function roomFor(size: number): Uint16Array {
  if (distances.length < size) distances = new Uint16Array(size);
  return distances;
}

/** Typos between two words, and between the first and the best start of the second: insert, delete, replace, swap two neighbours. */
export function typosBetween(word: string, written: string): { readonly whole: number; readonly start: number } {
  const width = written.length + 1;
  // Row by row, all of them in one array: a swap looks two rows back.
  const rows = roomFor((word.length + 1) * width);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  for (let row = 1; row <= word.length; row += 1) {
    const at = row * width;
    const letter = word.charCodeAt(row - 1);
    rows[at] = row;
    for (let column = 1; column < width; column += 1) {
      const above = at + column - width;
      const replaced = (rows[above - 1] ?? 0) + (letter === written.charCodeAt(column - 1) ? 0 : 1);
      const swapped = isSwap(word, row, written, column) ? (rows[above - width - 2] ?? 0) + 1 : replaced;
      rows[at + column] = Math.min(replaced, swapped, (rows[above] ?? 0) + 1, (rows[at + column - 1] ?? 0) + 1);
    }
  }
  const last = word.length * width;
  return { whole: rows[last + written.length] ?? 0, start: leastIn(rows, last, width) };
}

function leastIn(rows: Uint16Array, from: number, count: number): number {
  let least = rows[from] ?? 0;
  for (let at = 1; at < count; at += 1) least = Math.min(least, rows[from + at] ?? 0);
  return least;
}

function isSwap(word: string, row: number, written: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    word.charCodeAt(row - 1) === written.charCodeAt(column - 2) &&
    word.charCodeAt(row - 2) === written.charCodeAt(column - 1)
  );
}
