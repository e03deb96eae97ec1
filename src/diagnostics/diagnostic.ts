import type { Place } from './place.ts';

/** `error` stops the build; `warning` is a loss the author should mend; `info` says what was left alone and why. */
export type Severity = 'error' | 'warning' | 'info';

/** The permanent names of the problems that Recto reports: machines and documentation refer to them. */
export const rules = [
  'file-unreadable',
  'file-not-markdown',
  'file-not-utf8',
  'document-empty',
  'question-none',
  'front-matter-invalid',
  'front-matter-key-unknown',
  'front-matter-value-invalid',
  'id-duplicate',
  'id-invalid',
  'question-duplicate',
  'question-near-duplicate',
  'answer-missing',
  'answer-without-question',
  'answer-too-long',
  'translation-missing',
  'translation-drift',
  'translation-suggested',
  'block-unused',
  'maths-invalid',
  'code-language-unknown',
  'html-removed',
  'comment-unclosed',
  'details-unbalanced',
  'fence-unclosed',
  'link-unsafe',
  'link-broken',
  'image-missing',
  'image-remote',
] as const;
export type Rule = (typeof rules)[number];

/** One problem of one document: what happened (`message`) and what to do about it (`help`). */
export interface Diagnostic {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly place: Place;
  /** The last line of what it is about, where that is a stretch of the document. */
  readonly endLine?: number;
  readonly message: string;
  readonly help: string;
}

/** Says whether any of the problems must stop a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
