import { isIdle } from './idle.ts';
import { parseQuery } from './query.ts';

const mostTried = 16;
const shortestStart = 3;

/** Takes a query that found nothing and returns others that may: fewer conditions, then its longest words alone, then their beginnings. */
export function nearestQueries(query: string): readonly string[] {
  const asked = parseQuery(query).wanted.flatMap((one) => (one.kind === 'word' ? [one.word] : one.words));
  const words = [...new Set(asked)]
    .filter((word) => !isIdle(word))
    .sort((a, b) => b.length - a.length || asked.indexOf(a) - asked.indexOf(b));
  const starts = words.slice(0, 2).flatMap((word) => {
    const shortest = Math.max(shortestStart, Math.ceil(word.length / 2));
    return Array.from({ length: Math.max(0, word.length - shortest) }, (_, cut) => word.slice(0, -cut - 1));
  });
  return [...new Set([asked.join(' '), ...words, ...starts])].filter((other) => other !== '').slice(0, mostTried);
}
