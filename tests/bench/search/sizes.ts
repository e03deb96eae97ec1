import { gzipSync } from 'node:zlib';
import { interleave } from '../support/interleave.ts';
import type { BenchCard } from './data.ts';
import type { Engine } from './engine.ts';

/** An index as a file: what it weighs against the cards' own texts, both compressed, and the milliseconds to read it. */
export interface FileCost {
  readonly weight: number;
  readonly loading: number;
}

/** Measures the index files of the engines that have one. */
export function fileCosts(engines: readonly Engine[], cards: readonly BenchCard[]): Readonly<Record<string, FileCost>> {
  const texts = gzipSync(cards.map(({ question, answer }) => `${question}\n${answer}\n`).join('')).length;
  const files = engines.flatMap(({ name, file }) => (file ? [{ name, file, content: file.write(cards) }] : []));
  const times = interleave(
    Object.fromEntries(files.map(({ name, file, content }) => [name, () => file.read(content, cards)])),
  );
  return Object.fromEntries(
    files.map(({ name, content }) => [name, { weight: gzipSync(content).length / texts, loading: times[name] ?? 0 }]),
  );
}
