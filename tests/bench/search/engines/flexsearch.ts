import { Charset, Document } from 'flexsearch';
import { cardsPerConcept, conceptsOf, type Engine } from '../engine.ts';

/** FlexSearch's document index with every beginning of a word, letters of like sound taken as one, words of a query optional. */
export const flexsearch: Engine = {
  name: 'flexsearch',
  index: (cards) => {
    const field = (name: string) => ({ field: name, tokenize: 'forward' as const, encoder: Charset.LatinBalance });
    const index = new Document({ document: { id: 'at', index: [field('question'), field('answer')] } });
    for (const [at, { question, answer }] of cards.entries()) index.add({ at, question, answer });
    return ({ query }, limit) => {
      const byField = index.search(query, { limit: cardsPerConcept * limit, suggest: true });
      return conceptsOf(
        byField.flatMap(({ result }) => result).map((at) => cards[Number(at)]?.concept),
        limit,
      );
    };
  },
};
