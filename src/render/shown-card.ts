import { z } from 'zod';
import { kinds, languages } from '../cards/card.ts';
import { difficulties } from '../notation/adornments.ts';

const html = z.object({ html: z.string(), styles: z.record(z.string(), z.string()) });

/** A card as pages show it: HTML ready to print, and the names and places of the card it renders. */
export const shownCardSchema = z.object({
  id: z.string(),
  concept: z.string(),
  deck: z.string(),
  kind: z.enum(kinds),
  language: z.enum(languages),
  file: z.string(),
  line: z.number().int().positive(),
  endLine: z.number().int().positive(),
  /** The question and the answer as plain text. */
  question: z.string(),
  answer: z.string(),
  /** The references as plain text: they are searched, and are no part of what is learnt. */
  references: z.string().optional(),
  questionHtml: html,
  /** The answer; of a choice, the explanation. */
  answerHtml: html.optional(),
  /** What belongs to the question besides its words. */
  promptHtml: html.optional(),
  referencesHtml: html.optional(),
  /** What an interviewer may ask next. */
  nextHtml: html.optional(),
  /** Other words in which the question is asked, as plain text: they are searched, and are no part of what is learnt. */
  rewordings: z.array(z.string()).optional(),
  rewordingsHtml: html.optional(),
  difficulty: z.enum(difficulties).optional(),
  category: z.string().optional(),
  /** The address that the question names as its source. */
  cited: z.string().optional(),
  hintHtml: html.optional(),
  /** The ids of the gaps that are asked together, as `data-gap` in the answer names them. */
  gaps: z.array(z.string()),
  tags: z.array(z.string()),
  options: z.array(z.object({ html, correct: z.boolean() })),
  formerIds: z.array(z.string()),
  follows: z.string().optional(),
});
export type ShownCard = z.infer<typeof shownCardSchema>;

/** A deck as pages show it: a side for each language it is written in. */
export const shownDeckSchema = z.object({
  id: z.string(),
  /** The concepts of all its sides, in the author's order. */
  concepts: z.array(z.string()),
  sides: z.array(
    z.object({
      language: z.enum(languages),
      title: z.string(),
      titleHtml: html,
      introduction: html.optional(),
      file: z.string(),
      line: z.number().int().positive(),
      entries: z.array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('card'), concept: z.string() }),
          z.object({ kind: z.literal('subtitle'), html }),
        ]),
      ),
    }),
  ),
});
export type ShownDeck = z.infer<typeof shownDeckSchema>;
