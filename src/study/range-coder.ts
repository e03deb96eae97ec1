/**
 * Writes or reads choices in as few bits as their likelihood allows: an adaptive binary range coder (Martin, 1979; as in LZMA, with
 * likelihoods that learn fast at first). Both directions have one face, so that a format is described once: an encoder
 * returns what it is given, a decoder ignores that and returns what was written.
 */
export interface Coder {
  /** Takes a context (a number below that the coder was made for) whose likelihood adapts, and a bit; returns the bit. */
  readonly bit: (context: number, bit: number) => number;
  /** Takes a number and how many there are (1 to 65,536), all equally likely; returns the number. */
  readonly uniform: (value: number, below: number) => number;
}

/** A coder that writes; `finish` returns all its bytes. */
export interface Encoder extends Coder {
  readonly finish: () => Uint8Array;
}

const top = 2 ** 24;
const whole = 2 ** 32;
/** Likelihoods have 16 bits, of which 12 count in the coding. */
const certain = 2 ** 16;
const coded = 12;
/** A context that was met n times moves 1/(n + 1.5) of the way, and at last 1/32. */
const paces = Array.from({ length: 31 }, (_, met) => 1 / (met + 1.5));
const lastMet = paces.length - 1;

/** Takes how many contexts there are and returns an encoder. */
export function openEncoder(contexts: number): Encoder {
  const odds = openOdds(contexts);
  const bytes: number[] = [];
  // Numbers above 31 bits, kept where they need no box of their own.
  const state = new Float64Array([0, whole - 1]);
  let cache = 0;
  let pending = 1;
  const shift = (): void => {
    const low = state[0] ?? 0;
    if (low < 0xff000000 || low >= whole) {
      const carry = low >= whole ? 1 : 0;
      bytes.push((cache + carry) & 0xff);
      for (; pending > 1; pending -= 1) bytes.push((0xff + carry) & 0xff);
      pending = 0;
      cache = Math.floor(low / top) & 0xff;
    }
    pending += 1;
    state[0] = (low % top) * 256;
  };
  const narrow = (from: number, range: number): void => {
    state[0] = (state[0] ?? 0) + from;
    let left = range;
    while (left < top) {
      left *= 256;
      shift();
    }
    state[1] = left;
  };
  return {
    bit: (context, bit) => {
      const range = state[1] ?? 0;
      const bound = (range >>> coded) * odds.zero(context);
      if (bit === 0) narrow(0, bound);
      else narrow(bound, range - bound);
      odds.learn(context, bit);
      return bit;
    },
    uniform: (value, below) => {
      const share = Math.floor((state[1] ?? 0) / below);
      narrow(value * share, share);
      return value;
    },
    finish: () => {
      for (let count = 0; count < 5; count += 1) shift();
      // The first is always zero.
      return Uint8Array.from(bytes.slice(1));
    },
  };
}

/** Takes what an encoder of as many contexts wrote and returns its decoder; reading far past the end throws RangeError. */
export function openDecoder(contexts: number, bytes: Uint8Array): Coder {
  const odds = openOdds(contexts);
  const state = new Float64Array([0, whole - 1]);
  let at = 0;
  const next = (): number => {
    if (at > bytes.length + 8) throw new RangeError('a packed line ends too early');
    at += 1;
    return bytes[at - 1] ?? 0;
  };
  const narrow = (from: number, range: number): void => {
    let code = (state[0] ?? 0) - from;
    let left = range;
    while (left < top) {
      left *= 256;
      code = code * 256 + next();
    }
    state[0] = code;
    state[1] = left;
  };
  for (let count = 0; count < 4; count += 1) state[0] = (state[0] ?? 0) * 256 + next();
  return {
    bit: (context) => {
      const range = state[1] ?? 0;
      const bound = (range >>> coded) * odds.zero(context);
      const bit = (state[0] ?? 0) < bound ? 0 : 1;
      if (bit === 0) narrow(0, bound);
      else narrow(bound, range - bound);
      odds.learn(context, bit);
      return bit;
    },
    uniform: (_, below) => {
      const share = Math.floor((state[1] ?? 0) / below);
      const value = Math.min(below - 1, Math.floor((state[0] ?? 0) / share));
      narrow(value * share, share);
      return value;
    },
  };
}

/** How likely a zero is in each context. */
interface Odds {
  /** Of 4,096, from 1 to 4,095. */
  readonly zero: (context: number) => number;
  readonly learn: (context: number, bit: number) => void;
}

function openOdds(contexts: number): Odds {
  const odds = new Uint16Array(contexts).fill(certain / 2);
  const met = new Uint8Array(contexts);
  return {
    zero: (context) => Math.min(4095, Math.max(1, (odds[context] ?? 0) >>> 4)),
    learn: (context, bit) => {
      const times = met[context] ?? 0;
      const goal = bit === 0 ? certain - 1 : 0;
      odds[context] = (odds[context] ?? 0) + (goal - (odds[context] ?? 0)) * (paces[times] ?? 0);
      if (times < lastMet) met[context] = times + 1;
    },
  };
}
