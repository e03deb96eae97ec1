/** Steps read from what a learner wrote, or what is wrong with it. */
export type Steps =
  | { readonly kind: 'steps'; readonly minutes: readonly number[] }
  | { readonly kind: 'unreadable' | 'too-short' | 'too-long'; readonly word: string }
  | { readonly kind: 'too-many' };

/** The most steps there may be, and the most minutes one may take: thirty days. */
export const mostSteps = 10;
export const longestStep = 43_200;

const word = /^(\d{1,9})(m|min|mn|h|d|j)?$/i;
const minutesPer = { m: 1, min: 1, mn: 1, h: 60, d: 1440, j: 1440 } as const;

/** Takes a text such as "1m 10m 2h 1d" (a number alone is minutes; `j` is the French day) and returns the steps; an empty text is none. */
export function readSteps(text: string): Steps {
  const words = text.split(/[\s,;]+/).filter((part) => part !== '');
  if (words.length > mostSteps) return { kind: 'too-many' };
  const minutes: number[] = [];
  for (const each of words) {
    const step = minutesOf(each);
    if (step === undefined) return { kind: 'unreadable', word: each };
    if (step < 1) return { kind: 'too-short', word: each };
    if (step > longestStep) return { kind: 'too-long', word: each };
    minutes.push(step);
  }
  return { kind: 'steps', minutes };
}

/** Takes steps in whole minutes and the letter that stands for a day, and returns the text that `readSteps` reads as them. */
export function writeSteps(steps: readonly number[], dayLetter: 'd' | 'j'): string {
  return steps.map((minutes) => stepText(minutes, dayLetter)).join(' ');
}

function minutesOf(text: string): number | undefined {
  const [, number, unit = 'm'] = word.exec(text) ?? [];
  const letter = unit.toLowerCase();
  return number === undefined || !isUnit(letter) ? undefined : Number(number) * minutesPer[letter];
}

function isUnit(letter: string): letter is keyof typeof minutesPer {
  return letter in minutesPer;
}

function stepText(minutes: number, dayLetter: string): string {
  if (minutes % 1440 === 0) return `${minutes / 1440}${dayLetter}`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}
