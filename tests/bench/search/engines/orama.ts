import { create, insert, search } from '@orama/orama';
import { cardsPerConcept, conceptsOf, type Engine } from '../engine.ts';

/** Orama with one slip in a word, a question counting twice. */
export const orama: Engine = {
  name: 'orama',
  index: (cards) => {
    const index = create({ schema: { concept: 'enum', question: 'string', answer: 'string' } as const });
    for (const { concept, question, answer } of cards) insert(index, { concept, question, answer });
    return ({ query }, limit) => {
      const found = search(index, {
        term: query,
        properties: ['question', 'answer'],
        tolerance: 1,
        boost: { question: 2 },
        limit: cardsPerConcept * limit,
      });
      if (found instanceof Promise) throw new Error('Orama without hooks answers at once, and it did not.');
      return conceptsOf(
        found.hits.map(({ document }) => String(document.concept)),
        limit,
      );
    };
  },
};
