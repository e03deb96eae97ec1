/** Texts of about a given length made to be slow or deep, by what they are made of. */
export const pathological: Readonly<Record<string, (length: number) => string>> = {
  'deep quotations': (length) => `${'> '.repeat(Math.min(length / 2, 20_000))}Q: a?\n`.padEnd(length, 'b'),
  'deep lists': (length) => {
    const lines: string[] = [];
    for (let size = 0, at = 0; size < length; at = (at + 1) % 300) {
      const line = `${'  '.repeat(at)}- Q${at}: what?`;
      lines.push(line);
      size += line.length + 1;
    }
    return lines.join('\n');
  },
  'short lines': (length) => 'a\n'.repeat(length / 2),
  'short questions': (length) => 'Q: a\nA: b\n'.repeat(length / 10),
  'short headings': (length) => '### a?\nb\n'.repeat(length / 9),
  'fences that never close': (length) => '```js\nQ: a?\n'.repeat(length / 12),
  'folds that never close': (length) => '<details>\n<summary>What?</summary>\n\n'.repeat(length / 37),
  'closing tags alone': (length) => '</details>\n\n'.repeat(length / 12),
  'folds in one line': (length) => '<details><summary>Answer</summary>x</details>'.repeat(length / 45),
  'breaks before words': (length) => `<details>\n<summary>What is it?</summary>${'<br>'.repeat(length / 4)}x</details>`,
  'tags that never end': (length) => `<div ${'<a '.repeat(length / 3)}`,
  attributes: (length) => `<div ${'a="b" '.repeat(length / 6)}>`,
  'comments that never end': (length) => `${'<!-- '.repeat(length / 5)}\n`,
  brackets: (length) => `Q: a?\n${'['.repeat(length)}`,
  'gaps that never close': (length) => `C: ${'{{c1::'.repeat(length / 6)}`,
  highlights: (length) => `#flashcards\n\n${'==a'.repeat(length / 3)}`,
  separators: (length) => `#flashcards\n\n${'a::b\n'.repeat(length / 5)}`,
  'one line of separators': (length) => `#flashcards\n\n${'a :: '.repeat(length / 5)}`,
  'question lines': (length) => 'a\n?\nb\n\n'.repeat(length / 7),
  options: (length) => `1. What?\n   A. b\n   B. c X\n`.repeat(length / 28),
  'one paragraph of options': (length) => `Q: a?\n\n${'A. b\nB. c\n'.repeat(length / 10)}`,
  'a key of many numbers': (length) =>
    `1. a?\n   A. b\n   B. c\n2. d?\n   A. e\n   B. f\n\n## Answers\n\n${'1. A '.repeat(length / 5)}`,
  stars: (length) => `### Q1: a? ${'★'.repeat(length)}\nb`,
  'spaces in a question': (length) => `### Q1: a?${' '.repeat(length)}b\nc`,
  hashes: (length) => `### Q1: a? ${'#'.repeat(length)}\nb`,
  'dashes between words': (length) => `Question : ${'a - '.repeat(length / 4)}\nAnswer : b`,
  'bold lines': (length) => '**What is it?**\n\nb\n\n'.repeat(length / 20),
  numbers: (length) => `${'1'.repeat(length)}. a?\n`,
  rules: (length) => '---\n\n'.repeat(length / 5),
  dollars: (length) => '$a $5 '.repeat(length / 6),
  tables: (length) => `| a | b |\n|---|---|\n${'| $x$ | `y` |\n'.repeat(length / 14)}`,
  callouts: (length) => '> [!question] a?\n> b\n\n'.repeat(length / 22),
  'one word': (length) => `### ${'a'.repeat(length)}?\nb`,
};
