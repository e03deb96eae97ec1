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
  'summaries whose tag never ends': (length) => `<details ${'<summary '.repeat(length / 9)}`,
  'scripts that never end': (length) => `### a?\n\n<div>${'<script>'.repeat(length / 8)}`,
  'code of comments that never end': (length) => `### a?\n\n\`\`\`js\n${'/*'.repeat(length / 2)}\n\`\`\``,
  images: (length) => `### a?\n\n<p ${'<img '.repeat(length / 5)}`,
  'written ids': (length) => `### a? ${'{#a} '.repeat(length / 5)}\nb`,
  'links that name each other': (length) =>
    `### a?\n\n${'[a][b] '.repeat(length / 14)}\n\n${'[b]: #c\n'.repeat(length / 16)}`,
  footnotes: (length) => `### a?\n\n${'b[^1] '.repeat(length / 12)}\n\n${'[^1]: c\n\n'.repeat(length / 20)}`,
  'bold that never closes': (length) => `### a?\n${'**b '.repeat(length / 4)}`,
  'backticks that never close': (length) =>
    `### a?\n${Array.from({ length: 800 }, (_, at) => '`'.repeat(at + 1))
      .join(' ')
      .slice(0, length)}`,
  'words and brackets': (length) => `### ${'Aa Bb '.repeat(length / 6)}(AB?\nb`,
  capitals: (length) => `### a?\n${'A'.repeat(length)}`,
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
  'nested quotations': (length) => `### a?\n\n${'>'.repeat(length)} b`,
  'nested lists': (length) => `### a?\n\n${'- '.repeat(length / 2)}b`,
  'nested emphasis': (length) => `### a?\n\n${'**a _b '.repeat(length / 14)}${'c_ d**'.repeat(length / 14)}`,
  'nested deletions': (length) => `### a?\n\n${'~~a '.repeat(length / 8)}${' b~~'.repeat(length / 8)}`,
  'nested links': (length) => `### a?\n\n${'['.repeat(length / 5)}a${'](b)'.repeat(length / 5)}`,
  'one word': (length) => `### ${'a'.repeat(length)}?\nb`,
};
