import { expect, test } from 'vitest';
import { found } from '../support/found.ts';

const question = '## Trees\n\n### Q1: What is a heap?\nA tree in an array.\n';
const linesOf = (text: string) =>
  found('block-unused', text).map(({ place, endLine = place.line }) => [place.line, endLine]);

test.each([
  ['a section of several blocks is one remark', `## Words\n\nof welcome\n\n- and\n- more\n\n${question}`, [[1, 6]]],
  ['with the sections below it', `## Words\n\nwelcome\n\n#### More\n\nof them\n\n${question}`, [[1, 7]]],
  [
    'two sections are two',
    `## Words\n\nwelcome\n\n## More\n\nof them\n\n${question}`,
    [
      [1, 3],
      [5, 7],
    ],
  ],
  ['a heading over another is no section', `## Words\n\n## More\n\nof them\n\n${question}`, [[1, 5]]],
  ['a rule is not counted', `## Words\n\nwelcome\n\n---\n\nagain\n\n---\n\n${question}`, [[1, 7]]],
  ['nor is a rule alone', `${question}\n---\n`, []],
])('%s', (_, text, lines) => expect(linesOf(text)).toEqual(lines));

test.each([
  ['a list', '- [Trees](#trees)\n  - [Heaps](#q1-what-is-a-heap)'],
  ['a table', '| | |\n|---|---|\n| 1 | [Trees](#trees) |'],
  ['a list in a fold', '<details>\n<summary>Show</summary>\n\n- [Trees](#trees)\n\n</details>'],
  ['lists under headings', '### One\n\n- [Trees](#trees)\n\n### Two\n\n- [Heaps](#q1-what-is-a-heap)'],
])('%s of links into the page is a table of contents, and no loss', (_, contents) =>
  expect(linesOf(`## Contents\n\n${contents}\n\n${question}`)).toEqual([]),
);

test.each([
  ['links elsewhere', '- [Trees](https://example.org/trees)'],
  ['words beside a link', '- Trees are best drawn upside down, see [here](#trees)'],
  ['a paragraph beside them', '- [Trees](#trees)\n\nRead them all.'],
])('%s are none', (_, text) => expect(linesOf(`## Notes\n\n${text}\n\n${question}`)).toHaveLength(1));

test('what has no words is named by its source', () => {
  const [problem] = found(
    'block-unused',
    '---\ntags: [flashcards]\n---\nheap::a tree in an array\n\n![](a.png)\n\ntrie::a tree of prefixes\n\nset::no order\n',
  );
  expect(problem?.message).toBe('Not used in any card: "![](a.png)".');
});
