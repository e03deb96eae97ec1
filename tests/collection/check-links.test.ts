import { expect, test } from 'vitest';
import { headingSlug } from '../../src/collection/anchors.ts';
import { found, placed } from '../support/found.ts';

const rule = 'link-broken';
const target = `## What's \`RAG\`? 🚀

### Q1: Qu'est-ce que l'été ? {#ete}
text

### Q1: Qu'est-ce que l'été ?
text

**Q: What is it? {#it}**
text <a name="old"></a>

<div id='box'>

<!-- #named -->

[^1]: note
`;
const files = ['notes.md', 'sub/other file.md', 'sub/code.py', 'LICENSE', 'sub'];
const check = (link: string) => {
  const text = `Q: What is a?\nA: see ${link}\n`;
  return found(rule, { 'sub/notes.md': text, 'target.md': target }, (path) => files.includes(path.replace(/\/$/, '')));
};

test.each([
  '[a](other%20file.md)',
  '[a](<other file.md>)',
  '[a](code.py#L10)',
  '[a](../LICENSE)',
  '[a](.)',
  '[a](../sub/)',
  '[a](../target.md)',
  '[a](../target.md#)',
  '[a](../target.md#whats-rag-)',
  '[a](../target.md#q1-quest-ce-que-lété-)',
  '[a](../target.md#q1-quest-ce-que-l%C3%A9t%C3%A9-)',
  '[a](../target.md#q1-quest-ce-que-lété--1)',
  '[a](../target.md?plain=1#whats-rag-)',
  '[a](../target.md#ete)',
  '[a](../target.md#it)',
  '[a](../target.md#old)',
  '[a](../target.md#box)',
  '[a](../target.md#named)',
  '[a](../target.md#Box)',
  '[a](#top)',
  '[a](#)',
  '[a](/anywhere)',
  '[a](//example.org/x)',
  '[a](https://example.org/x.md#y)',
  '[a](mailto:a@example.org)',
  '<https://example.org>',
  '<a href="../LICENSE">a</a>',
  '`[a](gone.md)`',
])('%s leads somewhere', (link) => expect(check(link)).toEqual([]));

test.each([
  ['[a](gone.md)', 'no such file'],
  ['[a](gone.md#x)', 'no such file'],
  ['[a](www.example.org)', 'no such file'],
  ['[a](../other%20file.md)', 'no such file'],
  ['<a href="gone.md">a</a>', 'no such file'],
  ['[a](../target.md#nowhere)', 'no such heading or id'],
  ['[a](#rag)', 'no such heading or id'],
])('%s is broken', (link, reason) => {
  const problems = check(link);
  expect(problems.map(placed)).toEqual(['warning sub/notes.md:2:8']);
  expect(problems[0]?.message).toContain(reason);
});

test('a definition is a link where it stands', () =>
  expect(found(rule, 'Q: What is a?\nA: see [b][c]\n\n[c]: gone.md\n').map(placed)).toEqual(['warning notes.md:4:1']));

test('the likely heading is named', () => {
  expect(check('[a](../target.md#what-is-q1-quest-ce-que-l%C3%A9t%C3%A9)')[0]?.help).toContain(
    '"#q1-quest-ce-que-lété-"',
  );
  expect(check('[a](../target.md#nowhere)')[0]?.help).toContain('as GitHub does');
});

test.each([
  ['Hello World', 'hello-world'],
  ["What's new in C++ & C#?", 'whats-new-in-c--c'],
  ['snake_case - and-dash', 'snake_case---and-dash'],
  ['Où est l’été ?', 'où-est-lété-'],
  ['1. Q/A: (yes)', '1-qa-yes'],
  ['缓存？', '缓存'],
])('GitHub calls the heading "%s" "%s"', (text, slug) => expect(headingSlug(text)).toBe(slug));

test('the links of a line of tags are tags', () => {
  expect(
    found(rule, '# What is a trie?\n\n%\n\nA tree of prefixes.\n\n[#trees](./trees.md) [#text](./text.md)\n'),
  ).toEqual([]);
});
