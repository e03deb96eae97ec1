import { type Place, sizes } from './coded-values.ts';

/** What is coded in an entry, each with likelihoods of its own, and how many contexts that takes. */
const layout = {
  kind: sizes.choice,
  isSameRun: sizes.flag,
  nextSequence: sizes.number,
  firstSequence: sizes.number,
  isSameOther: sizes.flag,
  otherSequence: sizes.number,
  isSameDevice: sizes.flag,
  isKnownDevice: sizes.flag,
  isWholeSecond: sizes.flag,
  gap: sizes.number,
  farGap: sizes.number,
  isKnownName: sizes.flag,
  seconds: sizes.number,
  grade: sizes.choice,
  isSameOffset: sizes.flag,
  offset: sizes.number,
  isLikelyLanguage: sizes.flag,
  language: sizes.choice,
  source: sizes.choice,
  confidence: sizes.choice,
  day: sizes.number,
  suspended: sizes.flag,
  flag: sizes.choice,
  choice: sizes.choice,
  stem: sizes.text,
  name: sizes.text,
  free: sizes.text,
} as const;

type Layout = typeof layout;

/** Where the contexts of each begin: a part of the format, so that a change here is another version of it. */
export const places: Readonly<Record<keyof Layout, Place>> = placesOf(layout);

/** How many contexts an entry's coder needs. */
export const contexts: number = Object.values(layout).reduce((sum, size) => sum + size, 0);

function placesOf(sizesOf: Layout): Record<keyof Layout, Place> {
  let from = 0;
  const entries = Object.entries(sizesOf).map(([name, size]) => {
    from += size;
    return [name, { from: from - size }];
  });
  return Object.fromEntries(entries);
}
