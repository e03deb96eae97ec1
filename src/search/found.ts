import type { ConceptId, Language } from '../cards/card.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import type { Library } from './library.ts';
import type { Mark } from './mark.ts';
import type { Hit } from './read-questions.ts';
import type { Range } from './tokens.ts';

/** A concept that was found, ready to be shown. */
export interface Found {
  readonly concept: ConceptId;
  readonly deckTitle: string;
  /** The languages it has cards in, the one shown first. */
  readonly languages: readonly Language[];
  readonly question: { readonly language: Language; readonly text: string; readonly marks: readonly Range[] };
  /** Of the side that has the words asked for; undefined where its text is not here. */
  readonly excerpt: (Excerpt & { readonly language: Language }) | undefined;
}

const excerptLength = 150;

/** Takes a hit and what marks its words, and returns what is shown of it; of a card whose text can't be had, the words of its name. */
export function foundOf({ index, textOf }: Library, { concept, cards }: Hit, mark: Mark): Found {
  const sides = cards.flatMap((card) => {
    const names = index.cards[card];
    const text = textOf(card);
    return names ? [{ ...names, text, question: mark(text?.question ?? ''), answer: mark(text?.answer ?? '') }] : [];
  });
  const [first] = sides;
  if (!first) throw new RangeError(`The concept "${concept}" has no card.`);
  const matched = sides.find(({ question, answer }) => question.length + answer.length > 0) ?? first;
  const part = matched.text && excerpt(matched.text.answer, matched.answer, excerptLength);
  return {
    concept,
    deckTitle: first.deckTitle,
    languages: [...new Set(sides.map(({ language }) => language))],
    question: {
      language: first.language,
      text: first.text?.question ?? concept.replaceAll('-', ' '),
      marks: first.question,
    },
    excerpt: part && { ...part, language: matched.language },
  };
}
