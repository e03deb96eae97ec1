import type { CardId, Language } from '../../../src/cards/card.ts';
import type { Accept, Grade, Review } from '../../../src/study/review.ts';
import { type Chance, chanceOf } from './chance.ts';
import { conceptOf } from './vocabulary.ts';

const perSitting = 60;
const start = Date.UTC(2026, 0, 1);
const newShare = 0.12;
const devices = ['4f2a9c1077aa0b1e93d05c66', 'b81e07d2c4a95f3360e2aa19'] as const;
const grades: readonly [Grade, ...Grade[]] = [
  'again',
  'hard',
  'good',
  'good',
  'good',
  'good',
  'good',
  'good',
  'easy',
  'easy',
];

/** Makes the ids of cards as the site does, in two languages, the same for the same number. */
export function realisticCards(count: number): readonly CardId[] {
  return Array.from({ length: count }, (_, at) => {
    const language: Language = at % 2 === 0 ? 'fr' : 'en';
    const question = language === 'fr' ? "qu'est-ce que le" : 'what is the';
    return `${`${question} ${conceptOf(at >> 1)[language]}`.replace(/[^a-zA-Z0-9é]+/g, '-').toLowerCase()}.${language}` as CardId;
  });
}

/** Makes reviews of cards in sittings of sixty, two a day, on two devices: new cards among those seen before. The same for the same arguments. */
export function realisticReviews(count: number, cards: readonly CardId[], from = start): readonly Review[] {
  const chance = chanceOf(7);
  const reviews: Review[] = [];
  let seen = 0;
  for (let sitting = 0; reviews.length < count; sitting += 1) {
    const writer = uuid(chance);
    const device = devices[Number(chance.below(10) < 3)] ?? devices[0];
    let at = from + sitting * 12 * 3_600_000 + chance.below(7200) * 1000;
    for (let made = 1; made <= perSitting && reviews.length < count; made += 1) {
      const isNew = seen < cards.length && chance.below(1000) < newShare * 1000;
      const card = cards[isNew ? seen : chance.below(Math.max(1, seen))];
      if (card === undefined) return reviews;
      seen += Number(isNew || seen === 0);
      const seconds = 2 + chance.below(12) + chance.below(12) * chance.below(6);
      at += (seconds + chance.below(3)) * 1000;
      const language: Language = card.endsWith('.fr') ? 'fr' : 'en';
      const key = `${writer}.0.${made}`;
      const answer = { grade: chance.pick(grades), seconds, language, source: 'study', device } as const;
      reviews.push({ kind: 'review', key, card, at, offset: isSummer(at) ? 120 : 60, ...answer });
    }
  }
  return reviews;
}

/** Makes for each card the entry that says which answer the learner knows. */
export function realisticStates(cards: readonly CardId[]): readonly Accept[] {
  const chance = chanceOf(11);
  const writer = uuid(chance);
  return cards.map((card, at) => {
    const common = { key: `${writer}.0.${at + 1}`, card, at: start + at * 60_000, device: devices[0] };
    return { kind: 'accept', ...common, fingerprint: digits(chance, 16), choice: 'keep' };
  });
}

function isSummer(at: number): boolean {
  const month = new Date(at).getUTCMonth();
  return month > 2 && month < 10;
}

function uuid(chance: Chance): string {
  return [8, 4, 4, 4, 12].map((length) => digits(chance, length)).join('-');
}

function digits(chance: Chance, length: number): string {
  return Array.from({ length }, () => chance.below(16).toString(16)).join('');
}
