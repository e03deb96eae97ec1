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
  for (let sitting = 0, seen = 1; reviews.length < count; sitting += 1) {
    const at = from + sitting * 12 * 3_600_000 + chance.below(7200) * 1000;
    const fresh = Math.min(cards.length - seen, Math.round(perSitting * newShare));
    reviews.push(...sittingOf(cards.slice(0, seen), cards.slice(seen, seen + fresh), at, chance));
    seen += fresh;
  }
  return reviews.slice(0, count);
}

function sittingOf(old: readonly CardId[], fresh: readonly CardId[], from: number, chance: Chance): readonly Review[] {
  const writer = uuid(chance);
  const device = devices[Number(chance.below(10) < 3)] ?? devices[0];
  let at = from;
  return Array.from({ length: perSitting }, (_, made) => {
    const card = fresh[made / 8] ?? chance.pick(old as readonly [CardId, ...CardId[]]);
    const seconds = 2 + chance.below(12) + chance.below(12) * chance.below(6);
    at += (seconds + chance.below(3)) * 1000;
    const language: Language = card.endsWith('.fr') ? 'fr' : 'en';
    const answer = { grade: chance.pick(grades), seconds, language, source: 'study', device } as const;
    return { kind: 'review', key: `${writer}.0.${made + 1}`, card, at, offset: isSummer(at) ? 120 : 60, ...answer };
  });
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
