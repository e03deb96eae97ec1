import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import { conceptIdOf } from '../../src/cards/card-id.ts';
import { assemble } from '../../src/collection/assemble.ts';
import { insertIds } from '../../src/collection/insert-ids.ts';
import { mixedNotes as notes, soup } from '../support/arbitrary-notes.ts';
import { saidBy, saidIn } from '../support/said.ts';

const enough = 120_000;
const anything = fc.oneof(
  { weight: 4, arbitrary: notes.map(({ text }) => text) },
  { weight: 1, arbitrary: soup },
  { weight: 1, arbitrary: fc.tuple(notes, soup).map(([{ text }, end]) => `${text}\n${end}`) },
);
const bilingual = "\n\n### Q1: Qu'est-ce que Redis ?\nUn cache.\n\n### Q2: What is Redis?\nA cache.\n";
const asWritten = fc
  .tuple(
    fc.oneof(
      anything,
      anything.map((text) => text + bilingual),
    ),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF'),
    fc.constantFrom('', '  '),
  )
  .map(([text, end, mark, spaces]) => mark + text.replace(/\r\n?/g, '\n').replaceAll('\n', spaces + end));

test('law: ids are inserted and nothing else changes, to the last byte', { timeout: enough }, () => {
  fc.assert(
    fc.property(asWritten, (text) => {
      const { text: after, named } = insertIds(text, cardsOf(text));
      expect(without(after, named, text)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('law: the very same collection comes out, each card of its concept, under its id or one it had', {
  timeout: enough,
}, () => {
  fc.assert(
    fc.property(asWritten, (text) => {
      const before = cardsOf(text);
      const { text: after, named, skipped } = insertIds(text, before);
      const cards = cardsOf(after);
      expect(cards.map(shown)).toEqual(before.map(shown));
      expect(decksOf(after)).toEqual(decksOf(text));
      expect(named.length + skipped.length).toBe(before.filter(({ writtenId }) => writtenId === undefined).length);
      for (const [at, card] of cards.entries()) {
        expect([card.id, ...card.formerIds]).toContain(before[at]?.id);
        if (before[at] && named.includes(before[at])) expect(card.writtenId).toBe(card.concept);
      }
    }),
    { numRuns: 300 },
  );
});

test('law: ids written are unique in each language', { timeout: enough }, () => {
  fc.assert(
    fc.property(asWritten, (text) => {
      const { text: after, named } = insertIds(text, cardsOf(text));
      const ids = cardsOf(after).flatMap(({ writtenId, language }) => writtenId && `${writtenId}.${language}`);
      for (const { concept, language } of named)
        expect(ids.filter((id) => id === `${concept}.${language}`)).toHaveLength(1);
    }),
    { numRuns: 200 },
  );
});

test('law: a second run changes nothing', { timeout: enough }, () => {
  fc.assert(
    fc.property(asWritten, (text) => {
      const { text: once, skipped } = insertIds(text, cardsOf(text));
      const again = insertIds(once, cardsOf(once));
      expect(again.text).toBe(once);
      expect(again.named).toEqual([]);
      expect(again.skipped).toHaveLength(skipped.length);
    }),
    { numRuns: 300 },
  );
});

/** What an author may have written, and the same with its id. */
const forms: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a heading': ['### Q1: Why x?\nYes.\n', '### Q1: Why x? {#why-x}\nYes.\n'],
  'closing hashes': ['### Q1: Why x? ###\nYes.\n', '### Q1: Why x? {#why-x} ###\nYes.\n'],
  'spaces at the end': ['### Q1: Why x?  \nYes.  \n', '### Q1: Why x? {#why-x}  \nYes.  \n'],
  'no line end': ['### Q1: Why x?', '### Q1: Why x? {#why-x}'],
  'Windows line ends': ['\uFEFF### Q1: Why x?\r\nYes.\r\n', '\uFEFF### Q1: Why x? {#why-x}\r\nYes.\r\n'],
  'a heading underlined': ['Q: Why x?\n=========\nYes.\n', 'Q: Why x? {#why-x}\n=========\nYes.\n'],
  'marks in a question': ['### Q: Why *a* \\* `b`?\nYes.\n', '### Q: Why *a* \\* `b`? {#why-a-b}\nYes.\n'],
  'a formula at the end': ['### Q: Why $x$\nYes.\n', '### Q: Why $x$ {#why-x}\nYes.\n'],
  'a bold question': ['**Q: Why x?**  \n- yes\n', '**Q: Why x? {#why-x}**  \n- yes\n'],
  'a bold question with its answer': ['**Q: Why x?** Yes.\n', '**Q: Why x? {#why-x}** Yes.\n'],
  'a bold label': ['**Q:** Why x?\n**A:** Yes.\n', '**Q:** Why x? {#why-x}\n**A:** Yes.\n'],
  'plain lines': [
    'Q: Why x &amp; y?  \nA: Yes.\nQ: Why z?\nA: No.\n',
    'Q: Why x &amp; y? {#why-x-y}  \nA: Yes.\nQ: Why z? {#why-z}\nA: No.\n',
  ],
  'a question over two lines': ['Q: Why\nx?\nA: Yes.\n', 'Q: Why\nx? {#why-x}\nA: Yes.\n'],
  'gaps to fill': ['It is {{c1::so}}.\n', 'It is {{c1::so}}. {#it-is}\n'],
  'a comment at the end': ['### Q: Why x? <!-- mine -->\nYes.\n', '### Q: Why x? <!-- mine --> {#why-x}\nYes.\n'],
  'a footnote at the end': [
    '### Q: Why x?[^1]\nYes.\n\n[^1]: So.\n',
    '### Q: Why x?[^1] {#why-x}\nYes.\n\n[^1]: So.\n',
  ],
  'a level and a source': [
    '### Q: Why x? (★☆☆)\nYes.\n\n### Q: Why y? [[src](https://example.org)]\nNo.\n',
    '### Q: Why x? (★☆☆) {#why-x}\nYes.\n\n### Q: Why y? [[src](https://example.org)] {#why-y}\nNo.\n',
  ],
  'questions in bold': [
    '**What is x? 👶**\n\nYes.\n\n**Why y?**\n\nNo.\n\n**4)** Count z\n\nSo.\n',
    '**What is x? 👶** {#what-is-x}\n\nYes.\n\n**Why y? {#why-y}**\n\nNo.\n\n**4)** Count z {#count-z}\n\nSo.\n',
  ],
  'headings in a list': [
    '1. ### Why x?\n\n   Yes.\n2. ### Why y?\n3. ### Why z?\n',
    '1. ### Why x? {#why-x}\n\n   Yes.\n2. ### Why y? {#why-y}\n3. ### Why z? {#why-z}\n',
  ],
  'items that ask': [
    '- **Why x?**\n- What is y?\n- True or false: z TRUE\n- Why w?\n',
    '- **Why x?** {#why-x}\n- What is y? {#what-is-y}\n- True or false: z TRUE {#true-or-false-z}\n- Why w? {#why-w}\n',
  ],
  'items with options': [
    '1. Why x?\n   A. one X\n   B. two\n2. Why y?\n   A. one\n   B. two X\n',
    '1. Why x? {#why-x}\n   A. one X\n   B. two\n2. Why y? {#why-y}\n   A. one\n   B. two X\n',
  ],
  'a tag in an item': ['- A term #card\n  - its meaning\n', '- A term {#a-term} #card\n  - its meaning\n'],
  'a fold': [
    '<details><summary><b>Why x?</b></summary>\nYes.\n</details>\n',
    '<details><summary><b>Why x? {#why-x}</b></summary>\nYes.\n</details>\n',
  ],
  'a callout': ['> [!question]- Why x?\n> Yes.\n', '> [!question]- Why x? {#why-x}\n> Yes.\n'],
  'flashcards on one line': [
    'A term::its meaning\nA ==gap== here\n<!--SR:!2030-01-01,1,250-->\n',
    'A term {#a-term}::its meaning\nA ==gap== here {#a-here}\n<!--SR:!2030-01-01,1,250-->\n',
  ],
  'a flashcard over lines': ['Why x\n?\nYes.\n', 'Why x {#why-x}\n?\nYes.\n'],
  'gaps in brackets': ['C: A [stack] is LIFO\n', 'C: A [stack] is LIFO {#a-is-lifo}\n'],
  'words under a heading that counts': [
    '### Question 7\nWhy x?\n\nYes.\n',
    '### Question 7\nWhy x? {#why-x}\n\nYes.\n',
  ],
  'an id that is there': ['### Q: Why x? {#mine}\nYes.\n', '### Q: Why x? {#mine}\nYes.\n'],
  'a topic': [
    '### Q: Why x?\nYes.\n\n### Kinds\n- a\n\n### Q: Why y?\nNo.\n',
    '### Q: Why x? {#why-x}\nYes.\n\n### Kinds {#kinds}\n- a\n\n### Q: Why y? {#why-y}\nNo.\n',
  ],
  'two languages': [
    "### Q: Qu'est-ce que Redis ?\nUn cache.\n\n### Q: What is Redis?\nA cache.\n",
    "### Q: Qu'est-ce que Redis ? {#what-is-redis}\nUn cache.\n\n### Q: What is Redis? {#what-is-redis}\nA cache.\n",
  ],
};

describe('writes the id where the notation reads it', () => {
  test.each(Object.entries(forms))('%s', (_, [before, after]) => {
    expect(insertIds(before, cardsOf(before)).text).toBe(after);
  });
});

test('a card whose question ends in what looks like an id, but is none, keeps its words', () => {
  const text = '### Q: What is `{#x}`?\nAn attribute.\n';
  const { text: after, named } = insertIds(text, cardsOf(text));
  expect(without(after, named, text)).toBe(text);
  expect(cardsOf(after).map(({ question }) => question.text)).toEqual(['What is {#x}?']);
});

test('a card whose question would read otherwise beside an id is left as it is', () => {
  const text = '- What is x?\n- Why y?\n- How is z?\n- Why w?\n\n- [ ]\n\n```\none\n```\n';
  const { text: after, named, skipped } = insertIds(text, cardsOf(text));
  expect(skipped.map(({ question }) => question.text)).toEqual(['[ ]']);
  expect(without(after, named, text)).toBe(text);
});

test('a card that no id can be written on is left as it is, and named', () => {
  const text = '### Q: Why x?\nYes.\n\n### Q: Why y?\nNo.\n';
  const [first, second] = cardsOf(text);
  if (first === undefined || second === undefined) throw new Error('The notes give no cards.');
  const odd = { ...first, concept: conceptIdOf('No id') };
  expect(insertIds(text, [odd, second])).toEqual({
    text: text.replace('y?', 'y? {#why-y}'),
    named: [second],
    skipped: [odd],
  });
  expect(insertIds('Other notes.\n', [first])).toEqual({ text: 'Other notes.\n', named: [], skipped: [first] });
});

test('translations in two documents get one id, each in its own document', () => {
  const french = { file: 'x.fr.md', text: "### Q: Qu'est-ce qu'un verrou ?\nUn seul le tient.\n" };
  const english = { file: 'x.en.md', text: '### Q: What is a lock?\nOnly one holds it.\n' };
  const texts = assemble([french, english]).documents.map(({ text, cards }) => insertIds(text, cards).text);
  expect(texts.map((text) => /\{#.*\}/.exec(text)?.[0])).toEqual(['{#what-is-a-lock}', '{#what-is-a-lock}']);
});

function cardsOf(text: string): readonly Card[] {
  return assemble([{ file: 'notes.md', text }]).documents.flatMap(({ cards }) => cards);
}

function without(text: string, named: readonly Card[], before: string): string {
  const ids = [...new Set(named.map(({ concept }) => concept))];
  const pieces = ids.flatMap((id) => [` {#${id}}`, ` <!-- #${id} -->`]);
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const piece = pieces.find((one) => text.startsWith(one, at) && !before.startsWith(one, kept.length));
    if (piece === undefined) kept += text.charAt(at);
    at += piece?.length ?? 1;
  }
  return kept;
}

/** A card without its ids: what it says, and where. */
function shown(card: Card): unknown {
  return [card.concept, card.deck, saidBy(card)];
}

function decksOf(text: string): unknown {
  const sides = assemble([{ file: 'notes.md', text }]).decks.flatMap((deck) => deck.sides);
  return sides.map(({ title, introduction, entries, line, endLine }) => [
    title.text,
    introduction && saidIn(introduction),
    entries.map((entry) => (entry.kind === 'card' ? 'card' : entry.title.text)),
    [line, endLine],
  ]);
}
