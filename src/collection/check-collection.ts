import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkDrift } from './check-drift.ts';
import { checkLength } from './check-length.ts';
import { checkLinks, type LinkingDocument } from './check-links.ts';
import { checkNearDuplicates } from './check-near-duplicates.ts';
import { checkTranslations } from './check-translations.ts';
import type { Collection } from './collection.ts';

/** Checks what can only be seen of the notes as a whole: questions, translations and links across documents. */
export function checkCollection(
  collection: Collection,
  documents: readonly LinkingDocument[],
  hasFile: (path: string) => boolean,
): Diagnostic[] {
  const cards = [...collection.cards.values()];
  return [
    ...checkNearDuplicates(cards),
    ...checkLength(cards),
    ...checkTranslations(collection),
    ...checkDrift(collection),
    ...checkLinks(documents, hasFile),
  ];
}

/** Returns a collection with more problems, each with the document that it stands in. */
export function withDiagnostics(collection: Collection, found: readonly Diagnostic[]): Collection {
  const byFile = Map.groupBy(found, ({ place }) => place.file);
  const documents = collection.documents.map((document) => ({
    ...document,
    diagnostics: [...document.diagnostics, ...(byFile.get(document.file) ?? [])],
  }));
  return { ...collection, documents, diagnostics: documents.flatMap(({ diagnostics }) => diagnostics) };
}
