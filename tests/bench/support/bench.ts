/** One line of what a bench measured: names with numbers or words, or `null` for what was not measured. */
export type Row = Readonly<Record<string, string | number | null>>;

/** What a bench measured, and on what. */
export interface Result {
  readonly bench: string;
  readonly node: string;
  readonly rows: readonly Row[];
}

export interface Settings {
  /** Whether to measure what takes minutes too. */
  readonly full: boolean;
  /** Tells the one who waits what is going on. */
  readonly say: (line: string) => void;
}

/** Something to measure by name: `measure` gives numbers, `show` the same for people. */
export interface Bench<Measured = Result> {
  readonly about: string;
  readonly measure: (settings: Settings) => Measured | Promise<Measured>;
  readonly show: (measured: Measured) => string;
}
