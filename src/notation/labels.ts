// The words that introduce a part of a card. Every kind of space is allowed before the colon (French typography).
// An accent may be one character or two (NFD).
const answerWords = 'r(?:é|e\u0301)ponse|answer|ans|r(?:é|e\u0301)p|r|a|solution';
const questionWords = 'question|q';
const hintWords = 'indice|hint';

const mark = String.raw`\s*[:.)]\s*`;
const questionLabel = new RegExp(String.raw`^(?:${questionWords})\s*(?<number>\d+)?[a-z]?${mark}`, 'iu');
const answerLabel = new RegExp(String.raw`^(?:${answerWords})s?\s*\d*\s*:\s*`, 'iu');
const hintLabel = new RegExp(String.raw`^(?:${hintWords})s?\s*:\s*`, 'iu');

export interface Label {
  /** How many characters of the text the label takes, white space after it included. */
  readonly length: number;
  /** The number it carries, where it carries one ("Q3:"). */
  readonly number?: number;
}

/** Reads a question's mark ("Q3:", "Question :", "Q.") at the start of a text. */
export function questionLabelOf(text: string): Label | undefined {
  return read(questionLabel, text);
}

/** Reads an answer's label ("Réponse :", "Answer:", "A:") at the start of a text. */
export function answerLabelOf(text: string): Label | undefined {
  return read(answerLabel, text);
}

/** Reads a hint's label ("Indice :", "Hint:") at the start of a text. */
export function hintLabelOf(text: string): Label | undefined {
  return read(hintLabel, text);
}

function read(pattern: RegExp, text: string): Label | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const number = found.groups?.number;
  return { length: found[0].length, ...(number !== undefined && { number: Number(number) }) };
}
