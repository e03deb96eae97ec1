import { conceptsOf, type Engine } from '../engine.ts';

/** Reads all texts, in lower case, from their beginning to their end: what the others must beat. Its order means nothing. */
export const scan: Engine = {
  name: 'scan',
  index: (cards) => {
    const texts = cards.map(({ question, answer }) => `${question}\n${answer}`.toLowerCase());
    return ({ query }, limit) => {
      const wanted = query.toLowerCase();
      const found = cards.filter((_, at) => texts[at]?.includes(wanted));
      return conceptsOf(
        found.map(({ concept }) => concept),
        limit,
      );
    };
  },
};
