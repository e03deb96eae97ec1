import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../src/collection/assemble.ts';
import type { Collection, SourceText } from '../../../src/collection/collection.ts';
import { type Labelled, readConcepts, type Written } from '../../support/read-concepts.ts';

const files = readConcepts(import.meta.dirname);
const everything = files.flatMap(({ concepts }) => [...concepts.values()]);
const enough = 60_000;
const report: string[] = [];

afterAll(() => console.info(['', ...report].join('\n')));

/** The least share of true pairs found; a change that finds fewer must say why. */
const floors: Readonly<Record<string, number>> = {
  'held-out': 0.5,
  'language-models': 1,
  'machine-learning': 0.96,
  software: 1,
};

describe.each(files)('$name', ({ name, concepts, confusable }) => {
  test('pairs translations that stand alone, down to a floor', () => {
    const found = [...concepts.values()].filter(
      ({ fr, en }) => pairsIn(collect('a.md', [fr], 'b.md', [en])).length === 1,
    );
    say(`${name}, each alone`, found.length, concepts.size);
    expect(found.length / concepts.size).toBeGreaterThanOrEqual(floors[name] ?? 1);
  });

  test('never pairs what is easily confused, not even where nothing else is there', () => {
    const wrong = confusable.flatMap(({ fr, en }) => {
      return pairsIn(collect('a.md', [sideOf(concepts, fr).fr], 'b.md', [sideOf(concepts, en).en]));
    });
    expect(wrong).toEqual([]);
  });

  test('never pairs it at the same place of two documents that are translations otherwise', { timeout: enough }, () => {
    const wrong = confusable.flatMap(({ fr, en }) => {
      const near = [...concepts]
        .filter(([one]) => one !== fr && one !== en)
        .slice(0, 6)
        .map(([, side]) => side);
      const french = near.map((side) => side.fr).toSpliced(3, 0, sideOf(concepts, fr).fr);
      const english = near.map((side) => side.en).toSpliced(3, 0, sideOf(concepts, en).en);
      return pairsIn(collect('x.fr.md', french, 'x.en.md', english)).filter(isWrong);
    });
    expect(wrong).toEqual([]);
  });
});

test('there are enough translations and enough that is easily confused', () => {
  expect(everything.length).toBeGreaterThanOrEqual(100);
  expect(files.flatMap(({ confusable }) => confusable).length).toBeGreaterThanOrEqual(110);
});

/** How all cards together are laid out: names of the two documents, and the order of the English one. */
const layouts = {
  'in another order': ['a.md', 'b.md', everything.toReversed(), 0.85],
  'as parallel documents': ['x.fr.md', 'x.en.md', everything, 0.89],
  'as documents in parallel folders': ['fr/x.md', 'en/x.md', everything, 0.89],
} as const satisfies Record<string, readonly [string, string, readonly Labelled[], number]>;

test.each(Object.entries(layouts))('all together, %s: only true pairs, and most of them', (layout, parts) => {
  const [french, english, order, floor] = parts;
  const collection = collect(
    french,
    everything.map(({ fr }) => fr),
    english,
    order.map(({ en }) => en),
  );
  const pairs = pairsIn(collection);
  const suggested = suggestionsIn(collection);
  say(`all together, ${layout}`, pairs.length, everything.length);
  say(`  of the rest, suggested first`, suggested.length, everything.length - pairs.length);
  expect(pairs.filter(isWrong)).toEqual([]);
  expect(suggested.filter(isWrong)).toEqual([]);
  expect(pairs.length / everything.length).toBeGreaterThanOrEqual(floor);
  expect(suggested.length / (everything.length - pairs.length)).toBeGreaterThanOrEqual(0.75);
});

test('notes written side by side pair as their ids say, without them', () => {
  const text = readFileSync('tests/e2e/notes/small/generative-ai.md', 'utf8');
  const cardsOf = (source: string) =>
    assemble([{ file: 'notes.md', text: source }]).documents.flatMap(({ cards }) => cards);
  const truth = Map.groupBy(cardsOf(text), ({ concept }) => concept);
  const found = [...Map.groupBy(cardsOf(text.replaceAll(/ \{#[^}]+\}/g, '')), ({ concept }) => concept).values()];
  const lines = (sides: readonly { span: { line: number } }[]) => sides.map(({ span }) => span.line).join();
  const right = new Set([...truth.values()].map(lines));
  const pairs = found.filter(({ length }) => length === 2);
  say('the published notes without their ids', pairs.length, truth.size);
  expect(pairs.filter((pair) => !right.has(lines(pair)))).toEqual([]);
  expect(pairs).toHaveLength(truth.size);
});

test('law: words with other numbers in them are never the same word', () => {
  const name = fc.tuple(fc.constantFrom('llama', 'redis', 'kubernetes'), fc.stringMatching(/^[1-3]{1,4}[bx]?$/));
  fc.assert(
    fc.property(name, name, ([word, one], [, other]) => {
      const pairs = pairsIn(
        collect('a.md', [[`Pourquoi ${word}${one} ?`, 'Oui.']], 'b.md', [[`Why ${word}${other}?`, 'Yes.']]),
      );
      expect(pairs).toHaveLength(one === other ? 1 : 0);
    }),
  );
});

test('five thousand cards a language do not take time squared', { timeout: enough }, () => {
  const numbers = Array.from({ length: 5000 }, (_, at) => at);
  const french = numbers.map(
    (at): Written => [`Comment le cache aide-t-il le verrou numéro ${at} ?`, `Par $x_{${at}}$.`],
  );
  const english = numbers.map((at): Written => [`How does the cache help the lock number ${at}?`, `By $x_{${at}}$.`]);
  const start = process.cpuUsage();
  const pairs = pairsIn(collect('x.fr.md', french, 'x.en.md', english));
  const { user } = process.cpuUsage(start);
  say(`five thousand a language, read and paired, in ${(user / 1e6).toFixed(1)} s`, pairs.length, 5000);
  expect(pairs).toHaveLength(5000);
});

function say(what: string, found: number, of: number): void {
  report.push(`${what.padEnd(64)}${found}/${of} (${of === 0 ? '–' : Math.round((100 * found) / of)} %)`);
}

function collect(
  ...[file, french, otherFile, english]: [string, readonly Written[], string, readonly Written[]]
): Collection {
  return assemble([notes(file, 'fr', french), notes(otherFile, 'en', english)]);
}

function notes(file: string, language: string, cards: readonly Written[]): SourceText {
  const body = cards.map(([question, answer]) => `### Q: ${question}\n${answer}\n`).join('\n');
  return { file, text: `---\nlanguage: ${language}\n---\n${body}` };
}

type Questions = readonly [french: string, english: string];

function pairsIn({ concepts }: Collection): Questions[] {
  return [...concepts.values()].flatMap(({ cards: { fr, en } }): Questions[] =>
    fr && en ? [[fr.question.text, en.question.text]] : [],
  );
}

function suggestionsIn({ diagnostics }: Collection): Questions[] {
  const found = diagnostics.filter(({ rule }) => rule === 'translation-suggested');
  return found.map(({ message }): Questions => {
    const [, english = '', french = ''] = /^"(.*)" may be the translation of "(.*)" at /.exec(message) ?? [];
    return [french, english];
  });
}

function isWrong([french, english]: Questions): boolean {
  return !everything.some(({ fr, en }) => fr[0] === french && en[0] === english);
}

function sideOf(concepts: ReadonlyMap<string, Labelled>, name: string): Labelled {
  const found = concepts.get(name);
  if (found === undefined) throw new Error(`No concept is called ${name}.`);
  return found;
}
