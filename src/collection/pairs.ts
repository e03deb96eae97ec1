import type { CardDraft } from '../cards/card.ts';
import { foldLetters } from '../cards/card-id.ts';

// Words that carry no subject: articles, prepositions, and the forms that only say "define" or "explain".
const idle = new Set(
  `le la les un une des du de d l qu que qui quoi est ce sont et ou dans sur pour par avec en au aux a s se
  the an of to and is are in on for with by what does do it can you expliquez explain definissez define decrivez describe
  principe principle signifie mean means`.split(/\s+/),
);
// What a question asks for is part of its meaning: "why" and "how" never pair with "what is".
const glossary: Readonly<Record<string, string>> = {
  ia: 'ai',
  pourquoi: 'why',
  comment: 'how',
  quand: 'when',
  combien: 'many',
  quel: 'which',
  quelle: 'which',
  quels: 'which',
  quelles: 'which',
  apprentissage: 'learning',
  modele: 'model',
  langage: 'language',
  difference: 'difference',
  entre: 'between',
  reseau: 'network',
  donnee: 'data',
  exemple: 'example',
};

/**
 * Pairs cards of two languages that say the same without a common id: same kind of card, and questions whose content words are
 * the same set once folded, joined at hyphens and put in the singular. Only a pair without any rival counts: weaker likeness
 * is no evidence. Returns pairs of a French and an English card.
 */
export function pairByWords(french: readonly CardDraft[], english: readonly CardDraft[]): [CardDraft, CardDraft][] {
  const ofFrench = Map.groupBy(french, meaningOf);
  const ofEnglish = Map.groupBy(english, meaningOf);
  return [...ofFrench].flatMap(([meaning, [fr, ...rivals]]): [CardDraft, CardDraft][] => {
    const [en, ...others] = ofEnglish.get(meaning) ?? [];
    const isCertain = meaning !== '' && rivals.length === 0 && others.length === 0;
    return isCertain && fr && en && isTopic(fr) === isTopic(en) ? [[fr, en]] : [];
  });
}

function meaningOf({ question }: CardDraft): string {
  const compounds = foldLetters(question.text).match(/[\p{L}\p{N}+#]+(?:-[\p{L}\p{N}+#]+)*/gu) ?? [];
  const words = compounds.flatMap(joined).filter((word) => !idle.has(word));
  return [...new Set(words.map(singular).map((word) => glossary[word] ?? word))].sort().join(' ');
}

/** "fine-tuning" is one word, "est-ce" is two that say nothing. */
function joined(compound: string): string[] {
  const parts = compound.split('-');
  return parts.some((part) => idle.has(part)) ? parts : [parts.join('')];
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

function isTopic({ kind }: CardDraft): boolean {
  return kind === 'topic';
}
