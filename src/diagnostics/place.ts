/** A position in a document: 1-based line and column, the column counted in UTF-16 units as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A stretch of a document, from its first character's place to its last line (1-based, included). */
export interface Span extends Place {
  readonly endLine: number;
}
