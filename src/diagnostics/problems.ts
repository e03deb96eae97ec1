import type { Diagnostic, Rule, Severity } from './diagnostic.ts';
import type { Place } from './place.ts';

/** A file that the file system refused to give. */
export function fileUnreadable(place: Place, reason: string): Diagnostic {
  return error('file-unreadable', place, `The file can't be read: ${reason}.`, 'Check its name and permissions.');
}

/** A file that is no text at all, or text of another format than Markdown. */
export function fileNotMarkdown(place: Place, what: string): Diagnostic {
  const help = 'Convert it to Markdown (.md), or move it out of the notes.';
  return error('file-not-markdown', place, `This is ${what}, not Markdown.`, help);
}

/** A file with bytes that are not UTF-8, at the first of them. */
export function fileNotUtf8(place: Place, byte: number): Diagnostic {
  const shown = `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  return error(
    'file-not-utf8',
    place,
    `The byte ${shown} here is not valid UTF-8, so some characters can't be read.`,
    'Save the file as UTF-8 (most editors: "Save with encoding").',
  );
}

/** A document with no content. */
export function documentEmpty(place: Place): Diagnostic {
  return warning(
    'document-empty',
    place,
    'The document is empty: it gives no card.',
    'Write notes in it, or delete it.',
  );
}

/** A document in which no question was recognised. */
export function questionNone(place: Place): Diagnostic {
  return warning(
    'question-none',
    place,
    'No question was recognised in this document: it gives no card.',
    'Mark questions ("### Q1: …", "**Q: …**", or a heading that ends in "?"), or put "cards: headings" in its front matter to make each section a card.',
  );
}

/** Front matter that is not YAML, or not a mapping. */
export function frontMatterInvalid(place: Place, reason: string): Diagnostic {
  return error(
    'front-matter-invalid',
    place,
    `The front matter can't be read: ${reason}`,
    'Write "key: value" lines between the two "---".',
  );
}

/** A front-matter key that Recto does not use; `nearest` is the known one that it may be a slip for. */
export function frontMatterKeyUnknown(
  place: Place,
  key: string,
  known: readonly string[],
  nearest: string | undefined,
): Diagnostic {
  const message = `The front-matter key "${key}" means nothing to Recto and is left alone.`;
  if (nearest !== undefined) return warning('front-matter-key-unknown', place, message, `Did you mean "${nearest}"?`);
  const help = `Leave it where another tool uses it. The keys that Recto knows: ${known.join(', ')}.`;
  return info('front-matter-key-unknown', place, message, help);
}

/** A front-matter value outside what its key takes. */
export function frontMatterValueInvalid(place: Place, key: string, expected: string): Diagnostic {
  return error('front-matter-value-invalid', place, `The value of "${key}" can't be used.`, `Write ${expected}.`);
}

/** One id written on two cards of the same language. */
export function idDuplicate(place: Place, id: string, first: Place): Diagnostic {
  return error(
    'id-duplicate',
    place,
    `The id "${id}" already names the card at ${shown(first)} in the same language.`,
    'Give one of them another id; the same id is only for the translation of a card.',
  );
}

/** An id with characters that an address can't hold. */
export function idInvalid(place: Place, id: string, suggestion: string): Diagnostic {
  return error(
    'id-invalid',
    place,
    `"${id}" can't be an id: an id is made of lower-case letters a–z, digits and hyphens.`,
    suggestion === '' ? 'Write another id.' : `Write {#${suggestion}} instead.`,
  );
}

/** Two cards with the same question and the same answer. */
export function questionDuplicate(place: Place, question: string, first: Place): Diagnostic {
  return warning(
    'question-duplicate',
    place,
    `"${question}" is the very copy of the card at ${shown(first)}.`,
    'Delete one of them, or write an id on each.',
  );
}

/** Two questions of one language that ask the same in nearly the same words. */
export function questionNearDuplicate(place: Place, question: string, first: Place, other: string): Diagnostic {
  return warning(
    'question-near-duplicate',
    place,
    question === other
      ? `"${question}" is asked at ${shown(first)} already, with another answer.`
      : `"${question}" asks nearly the same as "${other}" at ${shown(first)}.`,
    'Keep one and put what the other adds into it, or word them so that each asks for something else.',
  );
}

/** A card that may be the translation of another: too little is known to pair them. */
export function translationSuggested(
  place: Place,
  question: string,
  other: {
    readonly question: string;
    readonly place: Place;
    /** The id that would pair them. */
    readonly id: string;
    readonly evidence: readonly string[];
  },
): Diagnostic {
  const at = `${other.place.file}:${other.place.line}:${other.place.column}`;
  return info(
    'translation-suggested',
    place,
    `"${question}" may be the translation of "${other.question}" at ${at}: they share ${other.evidence.join('; ')}.`,
    `If they say the same, write {#${other.id}} at the end of both questions.`,
  );
}

/** A question with nothing under it. */
export function answerMissing(place: Place, question: string): Diagnostic {
  return warning(
    'answer-missing',
    place,
    `"${question}" has no answer: the card asks without showing one.`,
    'Write the answer under the question; if it is meant to be open, write what is asked next under "Follow-up questions:".',
  );
}

/** An answer label that follows no question. */
export function answerWithoutQuestion(place: Place, label: string): Diagnostic {
  return warning(
    'answer-without-question',
    place,
    `"${label}" starts an answer, but no question was recognised before it.`,
    'Mark the question above it, for example with "### Q1: …" or "**Q: …**".',
  );
}

/** An answer with more prose than anyone says in an interview; `words` leaves code, formulas and tables out. */
export function answerTooLong(place: Place, question: string, words: number, most: number): Diagnostic {
  return info(
    'answer-too-long',
    place,
    `The answer to "${question}" has ${words} words of prose; more than about ${most} are hard to recall and to say.`,
    'Cut it into several questions, or move what nobody needs to say to another section.',
  );
}

/** A concept in one language among concepts in two; `isNamed` says that its author wrote an id, as one does for a pair. */
export function translationMissing(place: Place, question: string, missing: string, isNamed: boolean): Diagnostic {
  return (isNamed ? warning : info)(
    'translation-missing',
    place,
    `"${question}" has no card in ${missing}, although most concepts here have both languages.`,
    isNamed
      ? 'Write its translation with the same id, or check that the two ids are spelt alike.'
      : 'Write its translation, with the same id on both: {#some-id}.',
  );
}

/** The two sides of a concept no longer say the same; `differences` are phrases such as "7 points in French, 6 in English". */
export function translationDrift(
  place: Place,
  question: string,
  other: Place,
  differences: readonly string[],
): Diagnostic {
  return warning(
    'translation-drift',
    place,
    `"${question}" and its translation at ${shown(other)} differ: ${differences.join('; ')}.`,
    'Bring the side that is behind up to date, or leave it where the difference is meant.',
  );
}

/** One side of a concept was edited long after the other; the dates are ISO days. */
export function translationAged(place: Place, question: string, newer: Place, days: readonly string[]): Diagnostic {
  return info(
    'translation-drift',
    place,
    `"${question}" was last edited on ${days[0]}, its translation at ${shown(newer)} on ${days[1]}: it may be behind.`,
    'Compare the two, and bring this side up to date where the other says more.',
  );
}

/** Content that ended in no card and in no deck's introduction: one block, or several that follow each other. */
export function blockUnused(place: Place & { readonly endLine?: number }, excerpt: string, blocks = 1): Diagnostic {
  const { line, endLine = line } = place;
  const isAlone = blocks === 1;
  const unused = info(
    'block-unused',
    place,
    `Not used in any card: "${excerpt}"${isAlone ? '' : ` and what follows, to line ${endLine}`}.`,
    isAlone
      ? 'Put it under a question, or leave it: nothing is lost.'
      : 'Ask a question above it, write "cards: headings" in the front matter to make each section a card, or leave it: nothing is lost.',
  );
  return endLine > line ? { ...unused, endLine } : unused;
}

/** A formula that KaTeX rejects. */
export function mathsInvalid(place: Place, formula: string, reason: string): Diagnostic {
  return warning(
    'maths-invalid',
    place,
    `The formula "${formula}" doesn't compile: ${reason}`,
    'Mend the LaTeX; until then its source is shown. For a plain dollar sign write "\\$".',
  );
}

/** A fence whose language no highlighter grammar knows. */
export function codeLanguageUnknown(place: Place, language: string): Diagnostic {
  return warning(
    'code-language-unknown',
    place,
    `No grammar is known for the code language "${language}": the code is shown without colours.`,
    'Check its spelling; a language that is not known may stay: it does no harm.',
  );
}

/** HTML that is not shown because it could act on the page: an element ("<script>") or an attribute ("onclick"). */
export function htmlRemoved(place: Place, what: string): Diagnostic {
  if (what.endsWith('"style"'))
    return info(
      'html-removed',
      place,
      'The attribute "style" is left out, nothing else: the page decides how notes look.',
      'Delete it, or leave it: it does no harm.',
    );
  return warning(
    'html-removed',
    place,
    `${what} is removed: nothing in the notes may run or load anything on the page.`,
    'To show it as an example, put it in a code fence or between backticks.',
  );
}

/** A comment that nothing ends, so that the rest of the document is part of it. */
export function commentUnclosed(place: Place): Diagnostic {
  return warning(
    'comment-unclosed',
    place,
    'A comment starts here and never ends: everything after it is hidden, questions too.',
    'End it with "-->".',
  );
}

/** A `<details>` that nothing closes, or a `</details>` that nothing opens; `inCode` is the line of an end that is read as code. */
export function detailsUnbalanced(place: Place, which: 'open' | 'close', inCode?: number): Diagnostic {
  if (inCode !== undefined)
    return warning(
      'details-unbalanced',
      place,
      `A <details> opens here, but its </details> on line ${inCode} is read as code: what follows is folded away with it.`,
      'See that every code fence between them opens after an empty line and is closed.',
    );
  const message = {
    open: 'A <details> opens here and is never closed: what follows is folded away with it.',
    close: 'A </details> closes here what nothing opened.',
  };
  const help = {
    open: 'Write "</details>" where it should end.',
    close: 'Delete it, or write the missing "<details>".',
  };
  return warning('details-unbalanced', place, message[which], help[which]);
}

/** A code fence that nothing closes; `swallowed` is the line of another fence that it took for code. */
export function fenceUnclosed(place: Place, fence: string, swallowed?: number): Diagnostic {
  const indent = place.column > 1 ? ', indented as far as this one' : '';
  return warning(
    'fence-unclosed',
    place,
    swallowed === undefined
      ? 'A code fence opens here and is never closed: everything after it, to the end of the document or of its list item, is code.'
      : `A code fence opens here and is not closed before another opens on line ${swallowed}: text and code change places.`,
    `Close it with a line "${fence}"${indent}.`,
  );
}

/** What a broken link misses: its file, or the part after "#" in it; `nearest` is the likely one. */
export type LinkFault =
  | { readonly missing: 'file' }
  | { readonly missing: 'fragment'; readonly nearest: string | undefined };

/** A link to a file that is not there, or to a place in a document that has no such heading or id. */
export function linkBroken(place: Place, url: string, fault: LinkFault): Diagnostic {
  const what = { file: 'no such file exists', fragment: 'the document has no such heading or id' };
  return warning('link-broken', place, `The link "${url}" leads nowhere: ${what[fault.missing]}.`, helpOf(fault));
}

function helpOf(fault: LinkFault): string {
  if (fault.missing === 'file')
    return 'Check the path, which counts from the folder of this document; for another site write "https://" before it.';
  return fault.nearest
    ? `Did you mean "#${fault.nearest}"?`
    : 'Make the part after "#" of the heading\'s words, in lower case with hyphens for spaces, as GitHub does.';
}

/** A link or image address with a scheme that is not shown. */
export function linkUnsafe(place: Place, url: string): Diagnostic {
  return warning(
    'link-unsafe',
    place,
    `The address "${url}" is none that a browser opens safely: it is removed, its text stays.`,
    'Use an http, https or mailto address, or the path of another note.',
  );
}

/** An image file that is not beside the notes. */
export function imageMissing(place: Place, url: string): Diagnostic {
  return warning(
    'image-missing',
    place,
    `The image "${url}" is not among the notes, so that it is not shown.`,
    'Check the path, which counts from the folder of this document.',
  );
}

/** An image on another site, which a page that asks nothing of others does not load. */
export function imageRemote(place: Place, url: string): Diagnostic {
  return info(
    'image-remote',
    place,
    `The image "${url}" lies on another site: it becomes a link, because no request leaves Recto.`,
    'Save the image beside the notes to show it.',
  );
}

function shown({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function error(rule: Rule, place: Place, message: string, help: string): Diagnostic {
  return problem('error', rule, place, message, help);
}

function warning(rule: Rule, place: Place, message: string, help: string): Diagnostic {
  return problem('warning', rule, place, message, help);
}

function info(rule: Rule, place: Place, message: string, help: string): Diagnostic {
  return problem('info', rule, place, message, help);
}

function problem(
  severity: Severity,
  rule: Rule,
  { file, line, column }: Place,
  message: string,
  help: string,
): Diagnostic {
  return { rule, severity, place: { file, line, column }, message, help };
}
