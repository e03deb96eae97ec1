import type { ConceptId, Language } from '../cards/card.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import { fold } from './fold.ts';
import type { Library } from './library.ts';
import type { Mark } from './mark.ts';
import type { CardText } from './rank.ts';
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
const nothing: CardText = { question: '', answer: '' };

/** Takes a hit and what marks its words, and returns what is shown of it; of a card whose text can't be had, the words of its name. */
export function foundOf({ index, textOf }: Library, { concept, cards }: Hit, mark: Mark): Found {
  const sides = cards.flatMap((card) => {
    const [names, text] = [index.cards[card], textOf(card)];
    const question = markedIn(text?.question ?? '', mark);
    return names ? [{ ...names, text, question: question.marks, told: toldBy(text ?? nothing, question, mark) }] : [];
  });
  const [first] = sides;
  if (!first) throw new RangeError(`The concept "${concept}" has no card.`);
  const matched = sides.find(({ question, told }) => question.length + told.marks.length > 0) ?? first;
  const part = matched.text && excerpt(matched.told.text, matched.told.marks, excerptLength);
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

interface Marked {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** What of a card is shown under its question: its answer, or the wording of the question that has most of the words, more than both. */
function toldBy({ answer, rewordings = [] }: CardText, question: Marked, mark: Mark): Marked {
  let best = markedIn(answer, mark);
  let most = Math.max(wordsMarked(question), wordsMarked(best));
  for (const one of rewordings.map((text) => markedIn(text, mark))) {
    const words = wordsMarked(one);
    if (words > most) [best, most] = [one, words];
  }
  return best;
}

function markedIn(text: string, mark: Mark): Marked {
  return { text, marks: mark(text) };
}

function wordsMarked({ text, marks }: Marked): number {
  return new Set(marks.map(([start, end]) => fold(text.slice(start, end)))).size;
}
