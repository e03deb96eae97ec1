// The tree is cut at a hundred levels (depth.ts); these only keep the parser from what takes minutes, or all of its stack.
const mostContainers = 200;
const mostMarks = 10_000;
const container = /[ \t]*(?:>|[-+*](?=[ \t\n])|\d{1,9}[.)](?=[ \t\n]))/y;
const markOrGap = /[*_~]|\n[ \t]*(?=\n)/g;

/**
 * Takes a text and returns the offsets of marks that would nest deeper than any notes do: containers after the two hundredth of a
 * line, and the emphasis of a paragraph with more than ten thousand marks of it.
 */
export function tooDeep(text: string): number[] {
  return [...deepContainers(text), ...deepEmphasis(text)];
}

function deepContainers(text: string): number[] {
  const found: number[] = [];
  for (let line = 0; line >= 0; line = nextLine(text, line)) {
    container.lastIndex = line;
    for (let count = 1; container.test(text); count += 1)
      if (count > mostContainers) found.push(container.lastIndex - 1);
  }
  return found;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? -1 : end + 1;
}

function deepEmphasis(text: string): number[] {
  const found: number[] = [];
  let paragraph: number[] = [];
  const close = (): void => {
    if (paragraph.length > mostMarks) for (const at of paragraph) found.push(at);
    paragraph = [];
  };
  for (const { 0: mark, index } of text.matchAll(markOrGap)) {
    if (mark.startsWith('\n')) close();
    else paragraph.push(index);
  }
  close();
  return found;
}
