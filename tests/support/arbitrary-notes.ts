import fc from 'fast-check';

/** Notes made of blocks; every content block carries words found nowhere else ("mark7x"). */
export interface Notes {
  readonly text: string;
  readonly marks: readonly string[];
}

type Block = (mark: () => string) => string;

const depth = fc.integer({ min: 1, max: 6 }).map((count) => '#'.repeat(count));
const heading = fc.tuple(depth, fc.constantFrom('', '?', ' ?', ' #', ' {#named}')).map(
  ([hashes, end]): Block =>
    (mark) =>
      `${hashes} ${mark()}${end}`,
);
const headingQuestion = fc
  .tuple(depth, fc.integer({ min: 1, max: 4 }), fc.constantFrom('Q:', 'Q# :', 'Question #:', 'Q#.', '**Q#:**'))
  .map(
    ([hashes, number, label]): Block =>
      (mark) =>
        `${hashes} ${label.replace('#', `${number}`)} ${mark()}?`,
  );
const fixed = (...blocks: readonly Block[]) => fc.constantFrom(...blocks);

const question = fixed(
  (mark) => `**Q: ${mark()}?**  \n- ${mark()}\n- ${mark()}`,
  (mark) => `**Q:** ${mark()}?\n**A:** ${mark()}`,
  (mark) => `**Q: ${mark()}?** ${mark()} <!-- aside --> ${mark()}`,
  (mark) => `Q: ${mark()}\nA: ${mark()}\n${mark()}`,
  (mark) => `Q1: ${mark()}\nHint: ${mark()}\nA1: ${mark()}\nQ2: ${mark()}\nA2: *${mark()}*`,
  (mark) => `${mark()} is {{c1::${mark()}}}, or {{c2::*${mark()}*}} ${mark()}`,
  (mark) => `Q: ${mark()}?\n\n- [x] ${mark()}\n- [ ] ${mark()}`,
);
const label = fixed(
  (mark) => `**Réponse :**\n${mark()}`,
  () => '**Answer:**',
  (mark) => `A: ${mark()}`,
  (mark) => `**Hint:** ${mark()}`,
  (mark) => `\`Hint: ${mark()}\``,
);
const prose = fixed(
  (mark) => mark(),
  (mark) => `${mark()}\n${mark()}\n---`,
  (mark) => `${mark()}  \n*${mark()}* [${mark()}](https://example.org) \`${mark()}\``,
  (mark) => `${mark()}\n===`,
  (mark) => `${mark()}, from $5 to $10`,
  (mark) => `Vec<${mark()}> and ![${mark()}](missing.png)`,
  (mark) => `<!-- one --> ${mark()} <!-- two -->`,
);
const structured = fixed(
  (mark) => `- ${mark()}\n${mark()}\n- - ${mark()}\n- - ${mark()}`,
  (mark) => `1. ${mark()}\n   - ${mark()}\n     ### ${mark()}\n2. ${mark()}`,
  (mark) => `- [ ] ${mark()}\n- [x] ${mark()}`,
  (mark) => `> ${mark()}\n> ### Q1: ${mark()}\n${mark()}`,
  (mark) => `| ${mark()} | b |\n|---|---|\n| ${mark()} | c |`,
  (mark) => `\`\`\`python\n# Q1: ${mark()}\n\n${mark()}\n\`\`\``,
  (mark) => `~~~~nolang\n${mark()}\n~~~\n# ${mark()}\n~~~~`,
  (mark) => `    indented ${mark()}`,
  (mark) => `$$\n${mark()}^2\n$$`,
  (mark) => `$${mark()}$ ${mark()}`,
);
const html = fixed(
  (mark) => `<div>\n${mark()}\n</div>`,
  (mark) => `<details><summary>${mark()}</summary>\n\n${mark()}\n\n</details>`,
  (mark) => `<script>${mark()}</script>`,
  (mark) => `<?php ${mark()} ?>`,
);
const folded = fixed(
  (mark) => `<details>\n<summary>What is ${mark()}?</summary><br><b>\n${mark()}\n</b>\n</details>`,
  (mark) => `<details>\n<summary>Explain ${mark()}</summary>\n\n${mark()}</b></details>`,
  (mark) => `### ${mark()}?\n\n<details><summary>Answer</summary>\n\n${mark()}\n\n#### ${mark()}\n\n</details>`,
  (mark) =>
    `<details>\n<summary>Answer</summary>\n<p>${mark()}\n\n<details><summary>${mark()}</summary>${mark()}</details>`,
  (mark) => `> [!question] ${mark()}\n> ${mark()}\n> > [!success]- Answer\n> > ${mark()}`,
);
const flashcards = fixed(
  (mark) => `${mark()} what::${mark()}\n<!--SR:!2030-01-01,1,250-->\n${mark()}`,
  (mark) => `- ${mark()} how :: ${mark()}\n- ${mark()}\n  - ${mark()} why ::: ${mark()}`,
  (mark) => `${mark()}\n?\n${mark()}\n- ${mark()}`,
  (mark) => `# ${mark()}\n?\n${mark()}`,
  (mark) => `## ${mark()}\n\n${mark()}\n\n%\n\n${mark()}\n\n[#tag](./tag.md)`,
  (mark) => `${mark()} ==${mark()}== and ==*${mark()}*==`,
  (mark) => `C: [${mark()}] is {${mark()}}, ${mark()}\nQ: ${mark()}\nA: ${mark()}`,
  (mark) => `- ${mark()} #card\n  - ${mark()}\n- ${mark()}`,
);
const chosen = fixed(
  (mark) => `### Q. ${mark()}\n\n- A) ${mark()}\n- B) ${mark()}\n\n**Answer: B) same**\n\n> ${mark()}`,
  (mark) => `1. ${mark()}?\n   A. ${mark()} X\n   B. ${mark()}\n2. ${mark()}?\n   A. ${mark()}\n   B. ${mark()} X`,
  (mark) => `A) ${mark()}\nB) ${mark()}\nC) ${mark()}`,
  (mark) => `## Answers\n\n1. B ${mark()}\n2. A`,
  (mark) => `- [ ]\n\n\`\`\`\n${mark()}\n\`\`\`\n\n- [x]\n\n\`\`\`\n${mark()}\n\`\`\``,
);
const listed = fixed(
  (mark) => `1. ### ${mark()}?\n\n   ${mark()}\n\n2. ### ${mark()}\n   ${mark()}\n\n3. ### ${mark()}`,
  (mark) => `- **What is ${mark()}?**\n- How is ${mark()}?\n- ${mark()}\n- Why ${mark()}?\n- When ${mark()}?`,
  (mark) => `**4)** ${mark()}\n\n\`\`\`sql\n${mark()}\n\`\`\``,
  (mark) => `**What is ${mark()}? 👶**\n\n${mark()}\n\n<br/>`,
  (mark) => `### 6. ${mark()}? (★☆☆)\n${mark()}`,
  (mark) => `### Question 7\n${mark()}\n\n${mark()}`,
  (mark) => `- ${mark()}\n**Q: ${mark()}?**\n- ${mark()}`,
);
const ended = fixed(
  (mark) => `### Why ${mark()}? <!-- mine -->\n${mark()}`,
  (mark) => `### Q: ${mark()} \`${mark()}\` ###\n${mark()}`,
  (mark) => `#### 3. ${mark()}? [[src](https://example.org)]\n\n${mark()}`,
  (mark) => `### Why $${mark()}$\n\n${mark()}`,
  (mark) => `Q: ${mark()}\n${mark()}?\nA: ${mark()}`,
  (mark) => `**Q: *${mark()}* and ${mark()}?**<br>\n${mark()}`,
  (mark) =>
    `1. Why ${mark()}?\n   ${mark()}\n2. True or false: ${mark()} TRUE\n3. How ${mark()} [x](https://example.org)`,
  (mark) => `- **Why ${mark()}?** 👶\n  - ${mark()}\n- What is *${mark()}*`,
  (mark) => `> [!faq]- **${mark()}**\n> ${mark()}`,
  (mark) => `<details><summary><b>Why ${mark()}?</b></summary>\n${mark()}\n</details>`,
  (mark) => `- ==${mark()}== is ${mark()} #card\n- ${mark()} of ::${mark()} \\`,
  (mark) => `**2. ${mark()}**. ${mark()}\n\n${mark()}`,
);
const annexed = fixed(
  (mark) => `#### References\n\n- ${mark()}`,
  (mark) => `Follow-ups:\n- ${mark()}\n- ${mark()}`,
  (mark) => `**Sources :** ${mark()}`,
  () => '**[⬆ Back to Top](#top)**',
);
const silent = fixed(
  () => '---',
  () => '<!-- Q: hidden -->',
  () => '<!-- #named -->',
  () => '***',
);
const noted = fixed(
  (mark) => {
    const key = mark();
    return `${key}[^${key}n]\n\n[^${key}n]: ${mark()}`;
  },
  (mark) => `[ref]: https://example.org/${mark()}`,
  (mark) => `[^lost]: ${mark()}`,
);
const last = fixed(
  () => '',
  (mark) => `\`\`\`\n${mark()}\n\n### Q9: ${mark()}`,
  (mark) => `<!-- ${mark()}\n\n### Q9: ${mark()}`,
);
const front = fixed(
  () => '',
  () => '---\ntitle: A title\n---\n',
  (mark) => `---\n\n${mark()}\n\n`,
);

const usual: fc.WeightedArbitrary<Block>[] = [
  { weight: 3, arbitrary: heading },
  { weight: 4, arbitrary: headingQuestion },
  { weight: 3, arbitrary: question },
  { weight: 2, arbitrary: label },
  { weight: 3, arbitrary: prose },
  { weight: 4, arbitrary: structured },
  { weight: 1, arbitrary: html },
  { weight: 2, arbitrary: silent },
  { weight: 1, arbitrary: noted },
];
const rarer: fc.WeightedArbitrary<Block>[] = [
  { weight: 2, arbitrary: folded },
  { weight: 3, arbitrary: flashcards },
  { weight: 2, arbitrary: chosen },
  { weight: 3, arbitrary: listed },
  { weight: 2, arbitrary: ended },
  { weight: 2, arbitrary: annexed },
];

/** Notes whose questions are headings and labels: blocks of every usual sort in any order. */
export const notes = notesOf(fc.oneof(...usual));

const any = fc.oneof(...usual, ...rarer);

/**
 * Any notes: those, mixed with folds, flashcard marks, options, questions in lists and in bold; or a few sorts of blocks over and
 * over, because much counts as a question only where a document does it throughout.
 */
export const mixedNotes = fc.oneof(
  notesOf(any),
  fc.array(any, { minLength: 1, maxLength: 3 }).chain((few) => notesOf(fc.constantFrom(...few))),
);

const frenchWords: readonly (readonly [RegExp, string])[] = [
  [/\b(?:What|How) is /g, "Qu'est-ce que l'idée de "],
  [/\bWhy /g, 'Pourquoi « cœur » et '],
  [/\bExplain /g, 'Expliquez "naïf" et '],
  [/\bQ(\d*)[:.] /g, 'Question $1 : '],
  [/\b(?:Answer:|A\d*:)(?= |\*)/g, 'Réponse :'],
  [/\bHint:/g, 'Indice :'],
  [/\bReferences\b/g, 'Références'],
  [/\bFollow-ups:/g, 'Questions complémentaires :'],
  [/(?<=^|[ *])(mark\d*[13579]x)/gm, "l'été : $1"],
  [/(?<=x)\?/g, ' ?'],
];

/** The same notes with French words and labels in them, and the typography that French has. */
export const frenchNotes = mixedNotes.map(({ text }) =>
  frenchWords.reduce((rest, [words, french]) => rest.replace(words, french), text),
);

function notesOf(block: fc.Arbitrary<Block>): fc.Arbitrary<Notes> {
  return fc.tuple(front, fc.array(block, { minLength: 1, maxLength: 12 }), last).map(([start, blocks, end]): Notes => {
    const marks: string[] = [];
    const mark = () => `mark${marks.push(`mark${marks.length}x`) - 1}x`;
    const text = start(mark) + [...blocks, end].map((write) => write(mark)).join('\n\n');
    return { text, marks };
  });
}

const punctuation =
  `# ## ### * ** _ \` \`\`\` ~~~ [ ] ( ) < > ! $ $$ {{c1:: }} :: Q: Q1: A: Hint: - 1. --- === | |---| > <!-- --> {#a} {#B_}
  & &amp; \\ [x] [^1] [^1]: [a]: <b> </b> <script> style= " ' ? é \u00a0 \u{1f642} \u0301 cards:headings word`.split(
    /\s+/,
  );

/** Any text: words and punctuation of Markdown in any order, line ends of every kind, and strings of any characters. */
export const soup = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...punctuation), fc.constantFrom(' ', '\n', '\n\n', '\r\n', '\r', '\t', '    ')), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);
