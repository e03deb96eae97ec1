import Fuse, { type IFuseOptions } from 'fuse.js';
import type { BenchCard } from '../data.ts';
import { cardsPerConcept, conceptsOf, type Engine } from '../engine.ts';

const weighted: IFuseOptions<BenchCard> = {
  keys: [
    { name: 'question', weight: 2 },
    { name: 'answer', weight: 1 },
  ],
  ignoreDiacritics: true,
};

/** Fuse.js as it is, a question counting twice. */
export const fuseDefault: Engine = engineOf('fuse', weighted);

/** Fuse.js word by word, any of them, by their rarity. */
export const fuseTokens: Engine = engineOf('fuse tokens', { ...weighted, useTokenSearch: true });

function engineOf(name: string, options: IFuseOptions<BenchCard>): Engine {
  return {
    name,
    index: (cards) => {
      const fuse = new Fuse(cards, options);
      return ({ query }, limit) =>
        conceptsOf(
          fuse.search(query, { limit: cardsPerConcept * limit }).map(({ item }) => item.concept),
          limit,
        );
    },
  };
}
