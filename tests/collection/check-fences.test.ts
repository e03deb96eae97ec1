import { describe, expect, test } from 'vitest';
import { found, placed } from '../support/found.ts';

const ask = (...lines: readonly string[]) => ['Q: What is a?', 'A: this', '', ...lines, ''].join('\n');
const block = (mark: string, ...lines: readonly string[]) => [mark, ...lines, mark.replace(/[^`~]+/, '')];

describe('fences', () => {
  test.each([
    ['a closed one', ask(...block('```python', 'x'))],
    ['tildes', ask(...block('~~~', 'x'))],
    ['a longer end', ask('```', 'x', '`````')],
    ['an empty one', ask('```', '```')],
    ['one in a point', ask('- a', '', '  ```js', '  x', '  ```')],
    ['one in a quotation', ask('> ```js', '> x', '> ```')],
    ['a fence shown in a longer one', ask('````md', '```python', 'x', '```', '````')],
    ['a fence shown in another kind', ask('~~~md', '```python', 'x', '```', '~~~')],
    ['indented code', ask('    ```python', '    x')],
  ])('%s is closed', (_, text) => expect(found('fence-unclosed', text)).toEqual([]));

  test.each([
    ['to the end', ask('```python', 'x', '', 'Q: What is b?'), 'warning notes.md:4:1', 'never closed'],
    ['with too short an end', ask('````', 'x', '```'), 'warning notes.md:4:1', 'never closed'],
    ['in a point', ask('- a', '', '  ```js', '  x', '', 'after'), 'warning notes.md:6:3', 'never closed'],
    ['of one line', ask('```'), 'warning notes.md:4:1', 'never closed'],
    ['before another', ask('```js', 'x', '', 'text', '```py', 'y', '```'), 'warning notes.md:4:1', 'on line 8'],
  ])('one open %s is reported where it opens', (_, text, place, says) => {
    const problems = found('fence-unclosed', text);
    expect(problems.map(placed)).toEqual([place]);
    expect(problems[0]?.message).toContain(says);
  });
});

test('the end of an indented fence is to be indented too', () =>
  expect(found('fence-unclosed', ask('1. a', '', '    ```js', '    x', '  ```'))[0]?.help).toBe(
    'Close it with a line "```", indented as far as this one.',
  ));

describe('details', () => {
  test.each([
    ['one', ask('<details><summary>A</summary>', '', 'text', '', '</details>')],
    ['one in another', ask('<details>', '', '<details>x</details>', '', '</details>')],
    ['one in a line', ask('a <details>b</details> c')],
    ['one in a point', ask('- <details>', '', '  a', '', '  </details>')],
    ['one in code', ask('`<details>`', '', '```html', '<details>', '```')],
    ['one in a comment', ask('<!-- <details> -->', '', '<!--', '</details>', '-->')],
    ['one over two questions', ask('<details>', '', 'Q: What is b?', 'A: that', '', '</details>')],
  ])('%s is balanced', (_, text) => expect(found('details-unbalanced', text)).toEqual([]));

  test('one that is never closed is reported where it opens', () => {
    const problems = found('details-unbalanced', ask('<p>', 'a <details>', '</p>', '', '<details>', '', '</details>'));
    expect(problems.map(placed)).toEqual(['warning notes.md:5:3']);
    expect(problems[0]?.message).toContain('never closed');
  });

  test('one whose end is read as code says on which line', () => {
    const problems = found(
      'details-unbalanced',
      ask('<details>', '<p>', '```js', 'one', '', 'two', '```', '</details>', '', '```', 'x', '```'),
    );
    expect(problems.map(placed)).toEqual(['warning notes.md:4:1']);
    expect(problems[0]?.message).toContain('its </details> on line 11 is read as code');
  });

  test('an end too many is reported where it stands', () => {
    const problems = found('details-unbalanced', ask('<details>x</details>', '', '- a', '', '  b </DETAILS>'));
    expect(problems.map(placed)).toEqual(['warning notes.md:8:5']);
    expect(problems[0]?.message).toContain('nothing opened');
  });
});
