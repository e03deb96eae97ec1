import { shared } from './evidence.ts';
import { areCompatible, askTheSame, sharedTerms, tellingWords } from './likeness.ts';
import type { Side } from './side.ts';

/** How likely it is that two cards are translations, between 0 and 1, and what speaks for it in words. */
export interface Scored {
  readonly score: number;
  readonly evidence: readonly string[];
}

const ofAnswers = 0.6;
const ofPlace = 0.3;
const incompatible = 0.75;
const askingElse = 0.3;
const narrower = 0.6;

/**
 * Scores two cards: what their questions and their answers share against all they hold, rare things counting more (Dice's
 * coefficient over inverse frequencies), and whether they stand at the same place; each adds to what the others leave open.
 */
export function score(fr: Side, en: Side, frequency: ReadonlyMap<string, number>, isSamePlace: boolean): Scored {
  const weigh = (all: readonly string[]) =>
    all.reduce((sum, one) => sum + 1 / (1 + Math.log2(frequency.get(one) ?? 1)), 0);
  const alike = (a: readonly string[], b: readonly string[]) => {
    const common = shared(new Set(a), new Set(b));
    return common.length === 0 ? 0 : (2 * weigh(common)) / (weigh(a) + weigh(b));
  };
  const questions = alike(tellingWords(fr), tellingWords(en));
  const answers = alike(contentOf(fr), contentOf(en));
  const doubt = (1 - questions) * (1 - ofAnswers * answers) * (isSamePlace ? 1 - ofPlace : 1);
  const likely = (1 - doubt) * agreement(fr, en) * (isFarNarrower(fr, en) ? narrower : 1);
  return { score: Math.round(likely * 100) / 100, evidence: wordsFor(fr, en, isSamePlace) };
}

function agreement(fr: Side, en: Side): number {
  if (areCompatible(fr, en)) return 1;
  return askTheSame(fr, en) ? incompatible : askingElse;
}

/** Whether what two questions share is less than a third of what one of them is about. */
function isFarNarrower(fr: Side, en: Side): boolean {
  const longest = Math.max(fr.meaning.subject.length, en.meaning.subject.length);
  return sharedTerms(fr, en).length * 3 < longest;
}

function contentOf({ evidence: { formal, marks } }: Side): string[] {
  return [...formal, ...marks];
}

function wordsFor(fr: Side, en: Side, isSamePlace: boolean): string[] {
  const words = sharedTerms(fr, en).map(({ written }) => `"${written}"`);
  const formal = shared(fr.evidence.formal, en.evidence.formal).length;
  const marks = shared(fr.evidence.marks, en.evidence.marks).slice(0, 5);
  return [
    ...(words.length > 0 ? [`the ${words.length === 1 ? 'word' : 'words'} ${words.join(', ')}`] : []),
    ...(formal > 0 ? [`${formal} ${formal === 1 ? 'formula or piece of code' : 'formulas or pieces of code'}`] : []),
    ...(marks.length > 0 ? [`${marks.join(', ')} in the answers`] : []),
    ...(isSamePlace ? ['the same place in parallel notes'] : []),
  ];
}
