import { describe, expect, test } from 'vitest';
import { outputSchema, runCards } from '../support/run-cards.ts';

const notes = `## Caches

### Q1: What is a hit?
Hint: it was there.

Answer: The line was **in** the cache.

### Kinds of misses
- cold
- full

### Q2: Which are caches?
- [x] TLB
- [ ] CPU

### Q3: Qu'est-ce qu'un défaut ?

A line is {{c1::64::how many?}} bytes.
`;

const files = {
  'notes.md': notes,
  'sub/other.md': 'Q: What is RAM?\nA: Memory.\n',
  'bad.md': '---\ntitle: 1\n---\nQ: a?\nA: b\n',
};
const json = (args: readonly string[]) => {
  const run = runCards(['--json', ...args], files);
  return { ...run, output: outputSchema.parse(JSON.parse(run.out)) };
};

describe('cards --json', () => {
  const { code, out, err, output } = json(['notes.md', 'sub/other.md']);

  test('prints one JSON object on one line, nothing else, and exits with 0', () => {
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.trimEnd().split('\n')).toHaveLength(1);
  });

  test('has each document under the name it was called by, in order', () => {
    expect(output.documents.map(({ file, cards }) => [file, cards.length])).toEqual([
      ['notes.md', 5],
      ['sub/other.md', 1],
    ]);
  });

  test('has every field of a card, in plain text, lines counted from 1', () => {
    expect(output.documents[0]?.cards).toEqual([
      {
        id: 'what-is-a-hit.en',
        deck: 'Caches',
        concept: 'what-is-a-hit',
        kind: 'basic',
        language: 'en',
        question: 'What is a hit?',
        answer: 'The line was in the cache.',
        line: 3,
        answerLine: 6,
        endLine: 6,
        layers: { short: 'The line was in the cache.', points: [] },
        hint: 'it was there.',
      },
      {
        id: 'kinds-of-misses.en',
        deck: 'Caches',
        concept: 'kinds-of-misses',
        kind: 'topic',
        language: 'en',
        question: 'Kinds of misses',
        answer: 'cold\nfull',
        line: 8,
        answerLine: 9,
        endLine: 10,
        layers: { short: null, points: ['cold', 'full'] },
        follows: 'what-is-a-hit.en',
      },
      {
        id: 'which-are-caches.en',
        deck: 'Caches',
        concept: 'which-are-caches',
        kind: 'choice',
        language: 'en',
        question: 'Which are caches?',
        answer: 'TLB',
        line: 12,
        answerLine: 13,
        endLine: 14,
        layers: { short: null, points: [] },
        options: ['TLB', 'CPU'],
        correct: ['TLB'],
      },
      {
        id: 'qu-est-ce-qu-un-defaut.fr',
        deck: 'Caches',
        concept: 'qu-est-ce-qu-un-defaut',
        kind: 'open',
        language: 'fr',
        question: "Qu'est-ce qu'un défaut ?",
        answer: null,
        line: 16,
        answerLine: null,
        endLine: 16,
        layers: { short: null, points: [] },
      },
      {
        id: 'a-line-is-how-many-bytes.en',
        deck: 'Caches',
        concept: 'a-line-is-how-many-bytes',
        kind: 'cloze',
        language: 'en',
        question: 'A line is [64] bytes.',
        answer: 'A line is 64 bytes.',
        line: 18,
        answerLine: 18,
        endLine: 18,
        layers: { short: 'A line is 64 bytes.', points: [] },
        clozes: ['64'],
      },
    ]);
  });

  test('has the problems beside the cards', () => {
    expect(output.documents[0]?.diagnostics).toMatchObject([{ rule: 'answer-missing', severity: 'warning', line: 16 }]);
  });

  test('exits with 1 where a problem is an error, and still shows every card', () => {
    const { code: status, output: read } = json(['bad.md', 'notes.md']);
    expect(status).toBe(1);
    expect(read.documents.map(({ cards }) => cards.length)).toEqual([1, 5]);
  });

  test('shows a document once though it is named twice', () => {
    expect(json(['notes.md', 'notes.md']).output.documents).toHaveLength(1);
  });
});

describe('cards', () => {
  test('prints a table to read, the problems on standard error', () => {
    const { code, out, err } = runCards(['notes.md', 'sub/other.md'], files);
    expect(code).toBe(0);
    expect(out).toBe(`notes.md: 5 cards
  Caches
       3  basic   en  What is a hit?  (what-is-a-hit)
       8  topic   en  Kinds of misses  (kinds-of-misses)
      12  choice  en  Which are caches?  (which-are-caches)
      16  open    fr  Qu'est-ce qu'un défaut ?  (qu-est-ce-qu-un-defaut)
      18  cloze   en  A line is [how many?] bytes.  (a-line-is-how-many-bytes)

sub/other.md: 1 card
  other
       1  basic   en  What is RAM?  (what-is-ram)
`);
    expect(err).toContain('notes.md:16:1 warning answer-missing\n  "Qu\'est-ce qu\'un défaut ?" has no answer');
    expect(err).toContain('0 errors, 1 warning, 0 remarks');
  });

  test.each([
    [[], 'No document was named.'],
    [['--json'], 'No document was named.'],
    [['--jason', 'notes.md'], "Unknown option '--jason'"],
  ])('%j is a wrong call: it says why, shows the usage, and exits with 2', (args, reason) => {
    const { code, out, err } = runCards(args, files);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(reason);
    expect(err).toContain('Usage: npm run -s cards -- [--json] FILE…');
  });
});
