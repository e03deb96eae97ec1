import fc from 'fast-check';
import { words } from '../../src/search/tokens.ts';
import { entriesOf } from './sample.ts';

/** Every result, in French first. */
export const all = { language: 'fr', limit: Number.POSITIVE_INFINITY } as const;
const syllable = fc.constantFrom(
  'ba',
  'ré',
  'tion',
  'Œu',
  'mo',
  'del',
  'ç',
  'strat',
  'in',
  'lœ',
  'ûk',
  'x',
  'fine',
  'ß',
);
const word = fc.oneof(
  { weight: 6, arbitrary: fc.array(syllable, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'C++',
      '.NET',
      'pass@k',
      'get_peft_model',
      'l’IA',
      'fine-tuning',
      'qu’un',
      'PyTorch',
      '🙂',
      '—',
    ),
  },
);
const sentence = (most: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', '\u00a0', ', ', '\n', ' ')), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join(''));
const concept = fc.record({
  questions: fc.array(sentence(6), { minLength: 1, maxLength: 3 }),
  answer: sentence(20),
  rewordings: fc.array(sentence(6), { maxLength: 2 }),
});
type Concept = typeof concept extends fc.Arbitrary<infer Value> ? Value : never;
/** Small bilingual collections. */
// Some concepts are written twice, so that scores tie; some have two cards in one language.
export const collection = fc
  .array(concept, { minLength: 1, maxLength: 5 })
  .chain((concepts) => fc.shuffledSubarray(concepts).map((again) => [...concepts, ...again]))
  .map((concepts) => entriesOf(Object.fromEntries(concepts.flatMap(cardsOf))));
const loose = fc.oneof(
  sentence(3),
  sentence(2).map((text) => `"${text}`),
  fc.tuple(sentence(2), word).map(([text, out]) => `${text} -${out}`),
  fc.string(),
);
const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 3 });
/** A collection, and one to three words that stand somewhere in it, mostly in one card. */
export const asking = fc.tuple(collection, picks).map(([entries, [first = 0, ...more]]) => {
  const entry = entries[first % entries.length];
  const known = words([entry?.answer, entry?.question, ...(entry?.rewordings ?? [])].join(' '));
  return { entries, asked: [first, ...more].map((pick) => known[pick % known.length] ?? '') };
});
/** A collection and a query: known words, a phrase, or anything at all. */
export const anything = fc.oneof(
  asking.map(({ entries, asked }) => [entries, asked.join(' ')] as const),
  asking.map(({ entries, asked }) => [entries, `"${asked.join(' ')}"`] as const),
  fc.tuple(collection, loose),
);

function cardsOf({ questions, answer, rewordings }: Concept, number: number) {
  const names = ['en', 'fr', 'en.2'];
  return questions.map((question, i) => [`c${number}.${names[i]}`, [question, answer, ...rewordings]] as const);
}
