import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { parseTree } from '../../src/notation/parser.ts';
import { realisticNotes } from '../bench/support/realistic-notes.ts';
import { notes, soup } from '../support/arbitrary-notes.ts';

const root = join(import.meta.dirname, '../..');
const documents = globSync(['tests/**/*.md', 'content/**/*.md', 'README.md'], { cwd: root }).sort();

// remark reads the same grammar, slowly: it is what our parser is held against.
const plain = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMath).freeze();
const withFrontMatter = plain().use(remarkFrontmatter, ['yaml']).freeze();
const hasFrontMatter = /^---[ \t]*\n(?![ \t]*\n)(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/;

function remark(text: string): Root {
  return (hasFrontMatter.test(text) ? withFrontMatter : plain).parse(text);
}

describe('the tree is deep-equal to remark’s, positions included', () => {
  test.each(documents)('of %s', (path) => {
    const text = readFileSync(join(root, path), 'utf8').replace(/\r\n?/g, '\n');
    expect(parseTree(text)).toEqual(remark(text));
  });

  test('of realistic notes', () => {
    const text = realisticNotes(50_000);
    expect(parseTree(text)).toEqual(remark(text));
  });

  // A fixed seed: in texts as wild as these the two may differ in the ways that stand below.
  test('of any notes', () => {
    const law = fc.property(notes, ({ text }) => {
      expect(parseTree(text)).toEqual(remark(text));
    });
    fc.assert(law, { numRuns: 1000, seed: 1 });
  });

  test('of any text', () => {
    const law = fc.property(soup, (any) => {
      const text = any.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
      expect(parseTree(text)).toEqual(remark(text));
    });
    fc.assert(law, { numRuns: 2000, seed: 1 });
  });

  test.each([
    'from 10~20 ms to 30~40 ms',
    '~a~ and ~~b~~ and ~~c ~d~ e~~',
    '10~20 **and 30~40**',
    '`~a~` \\~b~ ~c~\n\n~~~\n~d~\n~~~',
    '| ~a~ | b |\n|---|---|\n| [~c~](~d~ "~e~") | ~f |',
    '~a⸀⸁~',
  ])('where a single tilde strikes nothing out: %j', (text) => {
    expect(parseTree(text)).toEqual(remark(text));
  });

  test.each(['', '\n', '---\n---', '---\na: b\n---\nc', '---\n\na\n\n---\n', '---\na: b\n---- \nc', '+++\na\n+++'])(
    'where front matter may start: %j',
    (text) => {
      expect(parseTree(text)).toEqual(remark(text));
    },
  );
});

describe('where the tree differs from remark’s', () => {
  test('half a surrogate pair and NUL are U+FFFD', () => {
    expect(parseTree('a \ud800 *b* \0 \udc00')).toEqual(remark('a \uFFFD *b* \uFFFD \uFFFD'));
  });

  test('a rule right over text leaves the lists after it lists', () => {
    expect(typesOf(parseTree('---\ntext\n\n- item\n'))).toEqual(['thematicBreak', 'paragraph', 'list']);
  });

  // Each is written by nobody, and fails here when either parser mends it.
  test.each([
    ['the text beside an address found without brackets has its position', '<foo\\+@bar.example.com>'],
    ['a task whose text starts on the next line has its paragraph there', '- [x]\n  done'],
    ['a task that begins with a mark has its paragraph after its box', '- [ ] *done*'],
    ['an empty item under a box is its text', '- [ ]\n-'],
    ['white space at the end of an unclosed fence in an item counts', '- ```\n '],
    ['blank lines at the end of a footnote count', '[^1]:\n '],
    ['a footnote holds no other on its own line', '[^1]:[^2]: b'],
    ['a footnote may begin with an empty item after text', 'a\n[^1]:-'],
    ['an address may begin with a full stop', 'http://.a'],
    ['no address begins after a slash', '/a@b.co'],
    ['HTML ends with the very tag that began it', '<pre></script>\n'],
    ['a mark next to another mark counts as next to a letter', '*_*a'],
    ['a long mark does not close a short one beside an underscore', '*a**_'],
    ['the description of an image loses its single tildes', '![~a~](b)'],
    ['front matter may end in three full stops', '---\na: b\n...\n---\n'],
  ])('%s: %j', (_, text) => {
    expect(parseTree(text)).not.toEqual(remark(text));
  });
});

describe('hostile texts', () => {
  const hostile: Readonly<Record<string, string>> = {
    'ten thousand quotations': `${'> '.repeat(10_000)}a`,
    'ten thousand lists': `${'- '.repeat(10_000)}a`,
    'ten thousand bold stretches': `${'*a **'.repeat(10_000)}b${'** a*'.repeat(10_000)}`,
    'a hundred thousand short lines': 'a\n'.repeat(100_000),
    'twenty thousand fences': '```\na\n'.repeat(20_001),
    'a megabyte of brackets': '['.repeat(1_000_000),
    'fifty thousand comments': 'a <!--'.repeat(50_000),
    'a megabyte of backslashes': '\\'.repeat(1_000_000),
    'ten thousand struck out': '~a~~b~~'.repeat(10_000),
    'front matter without an end': `---\n${'key: b\n'.repeat(100_000)}`,
  };

  test.each(Object.keys(hostile))('%s are read', (name) => {
    expect(assemble([{ file: 'hostile.md', text: hostile[name] ?? '' }]).documents).toHaveLength(1);
  });
});

function typesOf({ children }: { readonly children: readonly Nodes[] }): string[] {
  return children.map(({ type }) => type);
}
