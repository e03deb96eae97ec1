// The words that introduce a part of a card, in the languages that notes were seen in. Every kind of space is allowed before the
// colon (French typography). An accent may be one character or two (NFD).
const e = '(?:é|e\u0301)';
const answerWords = `r${e}ponses?|answers?|ans|r${e}p|r|a|s|solutions?|respuestas?|respostas?|rispost[ae]|antwort|antwoord|odpowied[zź]|odpověď|cevap|jawaban|đáp án|ответ|відповідь|答え|正解|정답|답|الإجابة|答案?|回答|参考答案|满分答案`;
const answerKinds = String.raw`(?:(?:short|sample|model|suggested|expected|example|possible|correct|right|the|(?:l[ae]s?\s+)?bonnes?|richtige)\s+)?`;
const answerEnds = String.raw`(?:\s+(?:attendues?|courte|longue|type|mod(?:è|e\u0300)le|correctes?|possible|d${e}taill${e}e|correctas?|esperadas?|corretas?|esperada|corrett[ae]))?(?:\s*\([^()\n]{1,30}\))?`;
const questionWords = 'questions?|q|problem|problème|exercise|exercice|pregunta|pergunta|domanda|frage|p|问题?|問題?';
const hintWords = `indices?|hints?|aide|tip|clue|提示`;

const mark = String.raw`\s*[:.)：]\s*`;
const questionLabel = new RegExp(
  String.raw`^(?:${questionWords})\s*(?:n°|no\.?|[#-])?\s*(?<number>\d+)?[a-z]?(?:${mark}|(?<=\d[a-z]?)\s+[-–—]\s+)`,
  'iu',
);
const questionAlone = new RegExp(
  String.raw`^(?:(?:${questionWords}|task|challenge|scenario)\s*(?:n°|no\.?|[#-])?\s*)?(?<number>\d{1,4})[a-z]?\s*[.:)：]?$`,
  'iu',
);
const answerLabel = new RegExp(String.raw`^${answerKinds}(?:${answerWords})${answerEnds}\s*\d*\s*[:：]\s*`, 'iu');
const shortAnswer = /^ans(?:wer)?\.(?:\s+|$)/iu;
const spokenAnswer = /^(?:à|a\u0300) dire\s*:\s*/iu;
const answerAlone = new RegExp(`^${answerKinds}(?:r${e}ponses?|answers?|ans|solutions?)${answerEnds}$`, 'iu');
const hintLabel = new RegExp(String.raw`^[([]?\s*(?:${hintWords})\s*\d*\s*[:：]\s*`, 'iu');
const numberMark =
  /^(?:#\s*)?(?:\(?(?<one>\d{1,4})[.)、．]\)?(?!\d)\s*|(?<two>\d{1,4})\s*[:：]\s+|(?<three>\d{1,4})\s+[-–—]\s+)/u;
const reveal =
  /^(?:(?:view|show|see|reveal|display|voir|afficher|montrer|lire|click (?:here|to)|cliquez|ver|open|toggle|check|expand)\b.{0,30}\b)?(?:the |la |the full |full )?(?:answer|solution|r(?:é|e\u0301)ponse|explanation|explication|answers|r(?:é|e\u0301)ponses|respuesta|答案)s?\b.{0,20}$/iu;

const pictures = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[➜➤►▶→])+\s*)?/u;

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

/** Reads a mark that stands where a question's words should ("Question 3", "12."), the words following below. */
export function questionAloneOf(text: string): Label | undefined {
  return read(questionAlone, text);
}

/** Reads a number that counts questions ("6. ", "7) ", "(8) ", "9: ") at the start of a text. */
export function numberMarkOf(text: string): Label | undefined {
  const found = numberMark.exec(text);
  const number = found?.groups?.one ?? found?.groups?.two ?? found?.groups?.three;
  return found && number !== undefined ? { length: found[0].length, number: Number(number) } : undefined;
}

/** Reads an answer's label ("Réponse :", "Answer:", "A:") at the start of a text. */
export function answerLabelOf(text: string): Label | undefined {
  return (
    read(answerLabel, text) ?? read(shortAnswer, text) ?? read(spokenAnswer, text) ?? read(answerAlone, text.trim())
  );
}

/** Reads a hint's label ("Indice :", "Hint:") at the start of a text. */
export function hintLabelOf(text: string): Label | undefined {
  return read(hintLabel, text);
}

/** Says whether a `<summary>` or a callout's title only announces an answer ("View answer", "Réponse"). */
export function announcesAnswer(text: string): boolean {
  return reveal.test(text.trim().replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, ''));
}

/** Reads a label at the start of a text, or behind pictures that stand before it ("✅ Answer:"). */
function read(pattern: RegExp, text: string): Label | undefined {
  const start = pictures.exec(text)?.[0].length ?? 0;
  const found = pattern.exec(text.slice(start));
  if (!found) return undefined;
  const number = found.groups?.number;
  return { length: start + found[0].length, ...(number !== undefined && { number: Number(number) }) };
}
