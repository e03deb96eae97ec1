import { assemble } from '../../src/collection/assemble.ts';
import { parseTree } from '../../src/notation/parser.ts';
import { pathological } from '../support/pathological.ts';
import type { Bench, Row, Settings } from './support/bench.ts';
import { interleave } from './support/interleave.ts';
import { tableOf } from './support/table.ts';

const small = 250_000;
const growth = 4;

/** Texts made to be slow: the engine's own time, the parser's apart, at two lengths; what is linear grows as the text does. */
export const hostile: Bench = {
  about: 'texts made to be slow, of 250 kB and 1 MB: the growth of the own time, 4 where it is linear',
  measure: (settings) => ({
    bench: 'hostile',
    node: process.version,
    rows: Object.entries(pathological).map(([name, make]) => measure(name, make, settings)),
  }),
  show: tableOf,
};

function measure(name: string, make: (length: number) => string, { say }: Settings): Row {
  say(`${name} …`);
  const [short, long] = [make(small), make(small * growth)];
  const {
    short: shortWhole = 0,
    long: longWhole = 0,
    shortParse = 0,
    longParse = 0,
  } = interleave({
    short: () => assemble([{ file: 'notes.md', text: short }]),
    long: () => assemble([{ file: 'notes.md', text: long }]),
    shortParse: () => parseTree(short),
    longParse: () => parseTree(long),
  });
  const [first, last] = [shortWhole - shortParse, longWhole - longParse];
  return {
    'made of': name,
    'parsing ms': longParse,
    'own ms, 250 kB': first,
    'own ms, 1 MB': last,
    // Below some milliseconds the difference of two figures is noise.
    growth: first < 20 ? null : last / first,
  };
}
