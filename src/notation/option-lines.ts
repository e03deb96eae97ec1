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

/** The letter with which an item of a list names an option: there a space after it may be missing ("- D:`x`"). */
export function itemLetterOf(text: string): string | undefined {
  return letterOf(text) ?? /^\(?([A-Ha-h])[).:](?=\S)/.exec(text)?.[1]?.toLowerCase();
}

/** How many characters such a letter takes. */
export function itemLetterLength(text: string): number {
  return letterLength(text) || (/^\(?[A-Ha-h][).:](?=\S)/.exec(text)?.[0].length ?? 0);
}

/** The number with which an item of a list names an option ("- 2: …"), and how many characters it takes. */
export function itemNumberOf(text: string): { readonly number: string; readonly length: number } | undefined {
  const found = /^\(?([1-9])[).:][ \t]+(?=\S)/.exec(text);
  return found?.[1] === undefined ? undefined : { number: found[1], length: found[0].length };
}
