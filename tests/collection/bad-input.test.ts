import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/collection/assemble.ts';
import { outputSchema, runCards } from '../support/run-cards.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? Buffer.from(part) : part)));
const card = "### Q1: Qu'est-ce qu'un été ?\nUne saison.\n\nEt :\n- un *mois*\nchaud\n";

interface Fault {
  readonly rule: string;
  readonly at: readonly [line: number, column: number];
  readonly says: string;
}

/** Files that can't be read as notes: what stands in each, and what is said of it. */
const unreadable: Readonly<
  Record<string, { readonly content: string | Uint8Array | undefined; readonly fault: Fault }>
> = {
  'folder.md': { content: undefined, fault: { rule: 'file-unreadable', at: [1, 1], says: 'it is a folder' } },
  'latin1.md': {
    content: bytes('### Q1: Ok?\nYes.\n\n### Q2: caf', [0xe9], ' au lait?\nNo.\n'),
    fault: { rule: 'file-not-utf8', at: [4, 12], says: '0xE9' },
  },
  'windows.md': {
    content: bytes('é ', [0x93], 'quoted', [0x94]),
    fault: { rule: 'file-not-utf8', at: [1, 3], says: '0x93' },
  },
  'cut-short.md': {
    content: bytes('one\ntwo é', [0xe2, 0x82]),
    fault: { rule: 'file-not-utf8', at: [2, 6], says: '0xE2' },
  },
  'first-byte.md': { content: bytes([0xc3], 'A'), fault: { rule: 'file-not-utf8', at: [1, 1], says: '0xC3' } },
  'overlong.md': {
    content: bytes('ab\r\ncd', [0xc0, 0xaf]),
    fault: { rule: 'file-not-utf8', at: [2, 3], says: '0xC0' },
  },
  'surrogate.md': {
    content: bytes('x', [0xed, 0xa0, 0x80]),
    fault: { rule: 'file-not-utf8', at: [1, 2], says: '0xED' },
  },
  'utf16.md': {
    content: bytes([0xff, 0xfe], Buffer.from(card, 'utf16le').toJSON().data),
    fault: { rule: 'file-not-markdown', at: [1, 1], says: 'UTF-16' },
  },
  'utf16be.md': {
    content: bytes([0xfe, 0xff, 0, 0x23]),
    fault: { rule: 'file-not-markdown', at: [1, 1], says: 'UTF-16' },
  },
  'binary.md': { content: bytes('PNG', [0, 1, 2]), fault: { rule: 'file-not-markdown', at: [1, 1], says: 'binary' } },
  'page.html': { content: '<p>x</p>', fault: { rule: 'file-not-markdown', at: [1, 1], says: 'HTML' } },
};

describe('files that cannot be read', () => {
  const files = Object.fromEntries(Object.entries(unreadable).map(([name, { content }]) => [name, content]));
  const run = runCards(['--json', ...Object.keys(files), 'missing.md', 'good.md'], { ...files, 'good.md': card });
  const { documents } = outputSchema.parse(JSON.parse(run.out));

  test('make the command fail, without a crash, and without losing the cards of the others', () => {
    expect(run.code).toBe(1);
    expect(run.err).toBe('');
    expect(documents.at(-1)).toMatchObject({
      file: 'good.md',
      cards: [{ id: 'qu-est-ce-qu-un-ete.fr' }],
      diagnostics: [],
    });
  });

  test.each(Object.entries(unreadable))('%s: says where and what', (name, { fault }) => {
    const found = documents.find(({ file }) => file === name);
    expect(found?.cards).toEqual([]);
    expect(found?.diagnostics).toMatchObject([
      { rule: fault.rule, severity: 'error', line: fault.at[0], column: fault.at[1] },
    ]);
    expect(found?.diagnostics[0]?.message).toContain(fault.says);
  });

  test('missing.md: says that there is no such file', () => {
    const found = documents.find(({ file }) => file === 'missing.md');
    expect(found?.diagnostics).toMatchObject([{ rule: 'file-unreadable', severity: 'error', line: 1 }]);
    expect(found?.diagnostics[0]?.message).toContain('no such file');
  });
});

describe('files written by another editor', () => {
  const files = {
    'plain.md': card,
    'mark.md': `\uFEFF${card}`,
    'windows.md': card.replaceAll('\n', '\r\n'),
    'old-mac.md': card.replaceAll('\n', '\r'),
    'decomposed.md': card.normalize('NFD'),
  };
  const { documents } = outputSchema.parse(JSON.parse(runCards(['--json', 'plain.md'], files).out));
  const expected = { ...documents[0]?.cards[0], deck: expect.any(String) };

  test.each(Object.keys(files).slice(0, 4))('%s: gives the same card, in silence', (name) => {
    const { code, out, err } = runCards(['--json', name], files);
    expect([code, err]).toEqual([0, '']);
    expect(outputSchema.parse(JSON.parse(out)).documents).toEqual([{ file: name, cards: [expected], diagnostics: [] }]);
  });

  test('decomposed.md: gives a card of the same id', () => {
    const read = outputSchema.parse(JSON.parse(runCards(['--json', 'decomposed.md'], files).out));
    expect(read.documents[0]?.cards.map(({ id }) => id)).toEqual(['qu-est-ce-qu-un-ete.fr']);
  });
});

/** Documents with a fault: the places and rules reported, and how many cards remain. */
const faulty: readonly (readonly [name: string, text: string, cards: number, ...faults: readonly string[]])[] = [
  ['an empty document', '', 0, '1:1 warning document-empty'],
  ['white space only', ' \n\n\t\n', 0, '1:1 warning document-empty'],
  ['front matter only', '---\ntitle: Soon\n---\n', 0, '1:1 warning document-empty'],
  ['comments only', '<!-- soon -->\n', 0, '1:1 warning document-empty'],
  ['no question', '# Title\n\nProse.\n', 0, '1:1 warning question-none'],
  ['an unknown key', '---\ntitle: T\ntags: x\n---\nQ: a?\nA: b\n', 1, '3:1 info front-matter-key-unknown'],
  ['a slip in a key', '---\nlangauge: fr\n---\nQ: a?\nA: b\n', 1, '2:1 warning front-matter-key-unknown'],
  ['a wrong value', '---\nlanguage: de\n---\nQ: a?\nA: b\n', 1, '2:1 error front-matter-value-invalid'],
  ['an empty title', '---\ntitle: ""\n---\nQ: a?\nA: b\n', 1, '2:1 error front-matter-value-invalid'],
  ['broken YAML', '---\ntitle: "open\n---\nQ: a?\nA: b\n', 1, '2:13 error front-matter-invalid'],
  ['a key twice', '---\ntitle: a\ntitle: b\n---\nQ: a?\nA: b\n', 1, '3:1 error front-matter-invalid'],
  ['YAML that is a list', '---\n- a\n---\nQ: a?\nA: b\n', 1, '2:1 error front-matter-invalid'],
  ['one id twice', 'Q: What is a? {#x}\nA: b\n\nQ: What is b? {#x}\nA: c\n', 2, '4:1 error id-duplicate'],
  ['one id in two languages', 'Q: What is a? {#x}\nA: b\n\nQ: Quelle est la b ? {#x}\nA: c\n', 2],
  ['an id no address holds', 'Q: What is a? {#Œuvre_2}\nA: b\n', 1, '1:1 error id-invalid'],
  ['the same card twice', 'Q: a?\nA: b\n\nQ: a?\nA: b\n', 2, '4:1 warning question-duplicate'],
  ['no answer', 'Q: a?\n', 1, '1:1 warning answer-missing'],
  ['no answer but what is asked next', '### Q: a?\n\n**Hint:** b\n\n**Follow-up questions:**\n\n- c?\n', 1],
  ['an answer first', 'A: b\n\nQ: a?\nA: b\n', 1, '1:1 warning answer-without-question'],
  [
    'maths',
    'Q: a?\nA: so $\\frac{1}$ is\n\n$$\n\\nope\n$$\n',
    1,
    '2:7 warning maths-invalid',
    '4:1 warning maths-invalid',
  ],
  ['a code language', 'Q: a?\n\n```nolang\nx\n```\n', 1, '3:1 warning code-language-unknown'],
  ['a script', 'Q: a?\n\n<script>x()</script>\n', 1, '3:1 warning html-removed'],
  ['a handler', 'Q: a?\nA: b <b onclick="x()">c</b>\n', 1, '2:6 warning html-removed'],
  ['a handler after a slash', 'Q: a?\n\n<div>\n<img/onerror="x()">\n</div>\n', 1, '3:1 warning html-removed'],
  ['a style', 'Q: a?\nA: <i style="color:red">c</i>\n', 1, '2:4 info html-removed'],
  ['a frame', 'Q: a?\n\n<iframe src="https://example.org"></iframe>\n', 1, '3:1 warning html-removed'],
  ['a script as address', 'Q: a?\nA: [b](javascript:x())\n', 1, '2:4 warning link-unsafe'],
  ['a script as address in HTML', 'Q: a?\nA: <a href="javascript:x()">b</a>\n', 1, '2:4 warning link-unsafe'],
  ['a script as address below', 'Q: a?\nA: [b][c]\n\n[c]: javascript:x()\n', 1, '4:1 warning link-unsafe'],
  ['data as address', 'Q: a?\nA: [b](data:text/html,x)\n', 1, '2:4 warning link-unsafe'],
  ['a missing image', 'Q: a?\nA: ![b](gone.png)\n', 1, '2:4 warning image-missing'],
  ['a remote image', 'Q: a?\nA: ![b](https://example.org/b.png)\n', 1, '2:4 info image-remote'],
  ['an unclosed comment', 'Q: a?\nA: b\n\n<!-- soon\n\nQ: c?\n', 1, '4:1 warning comment-unclosed'],
  ['an image by name', 'Q: a?\nA: ![b][c]\n\n[c]: c.png\n', 1, '4:1 warning image-missing'],
  [
    'an image in HTML',
    'Q: a?\nA: <img src="c.png" alt="b"> <!-- <img src="d.png"> -->\n',
    1,
    '2:4 warning image-missing',
  ],
  ['an image in HTML elsewhere', 'Q: a?\nA: <img src="https://example.org/c.png">\n', 1, '2:4 info image-remote'],
  ['a footnote nobody cites', 'Q: a?\nA: b\n\n[^1]: c\n', 1, '4:1 info block-unused'],
];

const rows = faulty.map(([name, text, cards, ...faults]) => ({ name, text, cards, faults }));

test.each(rows)('$name', ({ text, cards, faults }) => {
  const { documents, diagnostics } = assemble([{ file: 'notes.md', text }], () => false);
  const found = diagnostics.map(({ place, severity, rule }) => `${place.line}:${place.column} ${severity} ${rule}`);
  expect(found).toEqual(faults);
  expect(diagnostics.every(({ place, help }) => place.file === 'notes.md' && help !== '')).toBe(true);
  expect(documents[0]?.cards).toHaveLength(cards);
});

test('an id no address holds is told the nearest that one can', () => {
  const { diagnostics } = assemble([{ file: 'notes.md', text: 'Q: What is a? {#Œuvre_2}\nA: b\n' }]);
  expect(diagnostics[0]?.help).toBe('Write {#oeuvre-2} instead.');
});

test('one id in two documents of one language is told both places', () => {
  const text = '### Q1: What is it? {#x}\nb\n';
  const { diagnostics } = assemble(['a.md', 'b.md'].map((file) => ({ file, text })));
  expect(diagnostics).toMatchObject([{ rule: 'id-duplicate', place: { file: 'b.md', line: 1, column: 1 } }]);
  expect(diagnostics[0]?.message).toContain('a.md:1:1');
});

test('the report says file:line:column, what happened and what to do', () => {
  const { code, err } = runCards(['bad.md'], { 'bad.md': 'Q: What is a? {#A}\nA: $\\frac{1}$\n' });
  expect(code).toBe(1);
  expect(err).toContain('bad.md:1:1 error id-invalid\n  "A" can\'t be an id');
  expect(err).toContain('→ Write {#a} instead.\n');
  expect(err).toContain('bad.md:2:4 warning maths-invalid\n');
});
