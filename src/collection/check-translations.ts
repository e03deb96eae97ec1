import type { Card, Language } from '../cards/card.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { translationMissing } from '../diagnostics/problems.ts';
import type { Collection, Concept } from './collection.ts';

const fewestPairs = 2;
const languageNames: Readonly<Record<Language, string>> = { fr: 'French', en: 'English' };

/** Checks that no concept is left in one language, in a document or in notes where most concepts have both. */
export function checkTranslations({ documents, concepts }: Pick<Collection, 'documents' | 'concepts'>): Diagnostic[] {
  const all = [...concepts.values()];
  const areNotesBilingual = isBilingual(all);
  return documents.flatMap(({ cards }) => {
    const own = new Set(cards.flatMap(({ concept }) => concepts.get(concept) ?? []));
    if (!areNotesBilingual && !isBilingual([...own])) return [];
    return [...own].filter((concept) => !isPair(concept)).flatMap(problemsOf);
  });
}

/** What a language is called in messages. */
export function nameOfLanguage(language: Language): string {
  return languageNames[language];
}

function isBilingual(concepts: readonly Concept[]): boolean {
  const pairs = concepts.filter(isPair).length;
  return pairs >= fewestPairs && pairs * 2 > concepts.length;
}

function isPair({ cards }: Concept): boolean {
  return cards.fr !== undefined && cards.en !== undefined;
}

function problemsOf({ cards }: Concept): Diagnostic[] {
  return Object.values(cards).map(problemOf);
}

function problemOf({ span, question, language, writtenId }: Card): Diagnostic {
  const missing = nameOfLanguage(language === 'fr' ? 'en' : 'fr');
  return translationMissing(span, question.text, missing, writtenId !== undefined);
}
