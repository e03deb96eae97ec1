import { languages } from '../../../../src/cards/card.ts';
import {
  type Asker,
  type Asking,
  asked,
  chosen,
  fromAnswer,
  fromQuestion,
  holdsForms,
  mostRelevant,
} from './asking.ts';
import type { MadeConcept } from './concepts.ts';
import { askJoined, askSplit } from './seams.ts';
import { slip, withoutAccents } from './typos.ts';
import { expansionOf, type Use, write } from './write.ts';

/** How often a word must stand in both languages for a query in the other one: from less nobody learns a translation. */
const learnable = 4;
const shortestPrefix = 3;

/** Makes a query of each class. */
export const askers: Readonly<Record<string, Asker>> = {
  exact: (asking) => asWritten(asking, fromQuestion(asking, 2)),
  prefix: askPrefix,
  'one typo': (asking) => askSlipped(asking, [6]),
  'two typos': (asking) => askSlipped(asking, asking.chance.below(2) ? [8, 8] : [6, 6]),
  'no accents': (asking) => {
    const uses = fromQuestion(asking, 2, 'fr');
    const typed = uses.map(({ form }) => withoutAccents(form));
    return typed.some((word, at) => word !== uses[at]?.form) ? asked(asking, typed, uses) : undefined;
  },
  'French for English': askFrench,
  'out of order': (asking) => asWritten(asking, fromQuestion(asking, 3).toReversed()),
  acronym: askAcronym,
  'answer only': (asking) => asWritten(asking, fromAnswer(asking, 2 + asking.chance.below(2))),
  joined: askJoined,
  split: askSplit,
  'short typo': (asking) => askSlipped(asking, [4], 5),
  inflected: askInflected,
};

function asWritten(asking: Asking, uses: readonly Use[]) {
  return asked(
    asking,
    uses.map(({ form }) => form),
    uses,
  );
}

/** The last word is not finished yet: it means every word that begins so. */
function askPrefix(asking: Asking) {
  const uses = fromQuestion(asking, 2);
  const [first, last] = uses;
  if (!first || !last) return undefined;
  const typed = last.form.slice(0, Math.max(shortestPrefix, Math.ceil(last.form.length * 0.6)));
  if (typed === last.form) return undefined;
  const begun = asking.vocabulary.all.filter(({ forms: { en, fr } }) =>
    [...en, ...fr].some((form) => withoutAccents(form).startsWith(withoutAccents(typed))),
  );
  return asked(asking, [first.form, typed], uses, [[first.lexeme], begun]);
}

/** For each length, a slip in a word that has at least so many letters, and at most `longest`. */
function askSlipped(asking: Asking, lengths: readonly number[], longest = Number.POSITIVE_INFINITY) {
  const { chance, forms } = asking;
  const uses = fromQuestion(asking, 2);
  const typed = uses.map(({ form }) => form);
  for (const length of lengths) {
    const long = [...typed.keys()].filter((at) => isPlain(uses[at], length, longest));
    const at = long[chance.below(long.length)];
    if (at === undefined) return undefined;
    typed[at] = slip(typed[at] ?? '', chance);
  }
  return typed.some((word, at) => word !== uses[at]?.form && forms.has(word)) ? undefined : asked(asking, typed, uses);
}

function isPlain(use: Use | undefined, shortest: number, longest: number): boolean {
  return use !== undefined && use.form.length >= shortest && use.form.length <= longest && !use.form.includes('-');
}

/** The words that a French card would have, where there is only an English one. */
function askFrench(asking: Asking) {
  const { concepts, chance, holders } = asking;
  const concept = concepts[chance.below(concepts.length)];
  if (concept?.languages.join() !== 'en') return undefined;
  const { question, answer } = concept.plan;
  const part = chance.below(2) ? [question] : [question, ...answer];
  const uses = chosen(write(part, 'fr').uses, 2 + chance.below(2), chance);
  if (!uses.every(({ lexeme }) => holders.pairs(lexeme) >= learnable)) return undefined;
  const relevant = holders.ofAll(uses.map(({ lexeme }) => [lexeme]));
  if (relevant.length > mostRelevant || !relevant.every((one) => holdsForms(one, uses))) return undefined;
  return { query: uses.map(({ form }) => form).join(' '), relevant: namesOf(relevant) };
}

/** An acronym, or what it is short for, means every concept that speaks of the method by either name. */
function askAcronym({ concepts, chance, holders, forms }: Asking) {
  const methodOf = (one: MadeConcept) => one.plan.answer.find(({ method }) => method)?.method?.method;
  const concept = concepts[chance.below(concepts.length)];
  const method = concept && methodOf(concept);
  if (!method || forms.has(method.acronym.toLowerCase())) return undefined;
  const relevant = concepts.filter((one) => methodOf(one) === method);
  const scattered = holders.ofAll(method.words.map((word) => [word])).some((one) => !relevant.includes(one));
  if (scattered) return undefined;
  return { query: chance.below(2) ? method.acronym : expansionOf(method, 'en'), relevant: namesOf(relevant) };
}

/** One word in a number (of an adjective also a gender) in which no card that is meant has it. */
function askInflected(asking: Asking) {
  const uses = fromQuestion(asking, 2);
  const use = uses[asking.chance.below(2)];
  if (!use) return undefined;
  const meant = asking.holders.ofAll(uses.map(({ lexeme }) => [lexeme]));
  if (meant.length > mostRelevant) return undefined;
  const written = meant.flatMap(({ plan }) =>
    languages.flatMap((language) => write([plan.question, ...plan.answer], language).uses),
  );
  const other = use.lexeme.forms[use.language].find((form) => written.every((one) => one.form !== form));
  if (other === undefined) return undefined;
  return asked(
    asking,
    uses.map((one) => (one === use ? other : one.form)),
    uses,
  );
}

function namesOf(concepts: readonly MadeConcept[]): string[] {
  return concepts.map(({ name }) => name);
}
