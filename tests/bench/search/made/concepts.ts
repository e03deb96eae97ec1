import { type Language, languages } from '../../../../src/cards/card.ts';
import { chanceOf } from '../../support/chance.ts';
import type { BenchCard } from '../data.ts';
import { type Method, methodsOf, type Naming, type Plan, planOf, type Sentence } from './plan.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';
import { write } from './write.ts';

/** A concept, and the languages it has cards in. */
export interface MadeConcept {
  readonly name: string;
  readonly plan: Plan;
  readonly languages: readonly Language[];
}

/** Cards made for a bench, and what they were made of. */
export interface Made {
  readonly cards: readonly BenchCard[];
  readonly concepts: readonly MadeConcept[];
  readonly vocabulary: Vocabulary;
}

// Of five concepts three have both sides: eight cards, four in each language.
const spoken: readonly (readonly Language[])[] = [languages, languages, ['en'], languages, ['fr']];
const perRound = 8;
// Of five concepts three speak of one method, two of another. One that only writes it out has an English side.
const namings: readonly Naming[] = ['both', 'acronym', 'expansion', 'expansion', 'acronym'];
const together = 3;

/** How many sentences an answer has at least; it has fewer than twice as many. */
export const sentences = { few: 4, many: 16 } as const;

/** Makes so many cards, half of them French, half English, with so many sentences in each answer; the same for the same numbers and seed. */
export function makeCards(count: number, seed = 1, least: number = sentences.few): Made {
  const length = Math.ceil((count * spoken.length) / perRound);
  const chance = chanceOf(seed);
  const vocabulary = vocabularyOf(length);
  const methods = methodsOf(vocabulary, 2 * Math.ceil(length / spoken.length), chance);
  const concepts: MadeConcept[] = [];
  for (let at = 0, left = count; left > 0; at += 1) {
    const sides = (spoken[at % spoken.length] ?? languages).slice(0, left);
    concepts.push({ name: `c${at}`, plan: planOf(vocabulary, methodAt(at, methods), chance, least), languages: sides });
    left -= sides.length;
  }
  return { cards: concepts.flatMap(cardsOf), concepts, vocabulary };
}

/** The method that a concept speaks of, if there is one left for it. */
function methodAt(at: number, methods: readonly Method[]): Sentence['method'] {
  const place = at % spoken.length;
  const naming = namings[place];
  const method = methods[2 * Math.floor(at / spoken.length) + (place < together ? 0 : 1)];
  return naming && method ? { method, naming } : undefined;
}

function cardsOf({ name, plan, languages: sides }: MadeConcept): BenchCard[] {
  return sides.map((language) => ({
    id: `${name}.${language}`,
    concept: name,
    language,
    deck: `deck-${Number(name.slice(1)) % 12}`,
    question: write([plan.question], language).text,
    answer: write(plan.answer, language).text,
    tags: [],
  }));
}
