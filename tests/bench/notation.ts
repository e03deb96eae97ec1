import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { assemble } from '../../src/collection/assemble.ts';
import { parseMarkdown } from '../../src/notation/markdown.ts';
import type { Bench, Row, Settings } from './support/bench.ts';
import { interleave } from './support/interleave.ts';
import { realisticNotes } from './support/realistic-notes.ts';
import { tableOf } from './support/table.ts';

const sizes = [10_000, 100_000, 1_000_000, 5_000_000];
/** Above this many characters remark-parse alone takes minutes. */
const patience = 1_000_000;

const remark = unified().use(remarkParse).freeze();

/** The whole way from text to cards, against a plain remark-parse of the same text in the same run. */
export const notation: Bench = {
  about: 'text to cards, as a ratio to remark-parse alone, for notes of 10 kB to 5 MB',
  measure: (settings) => ({
    bench: 'notation',
    node: process.version,
    rows: sizes.map((size) => measure(size, settings)),
  }),
  show: tableOf,
};

function measure(size: number, { full, say }: Settings): Row {
  say(`${size / 1000} kB …`);
  const text = realisticNotes(size);
  const {
    engine = 0,
    parse = 0,
    remark: plain,
  } = interleave({
    ...((full || size <= patience) && { remark: () => remark.parse(text) }),
    engine: () => assemble([{ file: 'notes.md', text }]),
    parse: () => parseMarkdown(text),
  });
  const { cards } = assemble([{ file: 'notes.md', text }]);
  return {
    kB: text.length / 1000,
    cards: cards.size,
    'remark ms': plain ?? null,
    'engine ms': engine,
    'of it parsing ms': parse,
    'own ms': engine - parse,
    'engine / remark': plain === undefined ? null : engine / plain,
    'cards / s': Math.round((cards.size / engine) * 1000),
    'us / kB': (engine / text.length) * 1_000_000,
    'peak MB': peakOf(size),
  };
}

/** The most memory that a process takes which does nothing else than make cards of such notes, in megabytes. */
function peakOf(size: number): number {
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'support/peak.ts'), String(size)], {
    encoding: 'utf8',
  });
  return Number(stdout);
}
