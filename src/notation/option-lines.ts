const optionLine = /^[ \t]*[-*•]?[ \t]*\(?([A-Ha-h])[).:][ \t]+(?=\S)/;

/** Says whether lines of a text are lettered options: A, B and perhaps more, in order. */
export function hasOptionLines(text: string): boolean {
  return optionStart(text) !== undefined;
}

/** The offset of the line with which lettered options begin in a text; `undefined` where there are not at least two. */
export function optionStart(text: string): number | undefined {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const at = offset;
    offset += line.length + 1;
    return { at, letter: letterOf(line) };
  });
  const first = lines.findIndex(({ letter }, index) => letter === 'a' && lines[index + 1]?.letter === 'b');
  return lines[first]?.at;
}

/** The letter with which a line names an option, in lower case. */
export function letterOf(line: string): string | undefined {
  return optionLine.exec(line)?.[1]?.toLowerCase();
}

/** How many characters an option's letter takes at the start of a line. */
export function letterLength(line: string): number {
  return optionLine.exec(line)?.[0].length ?? 0;
}
