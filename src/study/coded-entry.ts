import type { Language } from '../cards/card.ts';
import { storedDay } from './civil-day.ts';
import { codeKey, codeOther, type Run } from './coded-key.ts';
import { codeBelow, codeChoice, codeFlag, codeNumber, codeSigned } from './coded-values.ts';
import { places } from './coding-places.ts';
import { type Before, codeTextIn } from './coding-state.ts';
import { days, durations, languages, moments, namedCard, offsets } from './entry-fields.ts';
import { wholeWithin } from './line.ts';
import type { Coder } from './range-coder.ts';
import { type Change, choices, confidences, type Entry, flags, grades, type Review, sources } from './review.ts';

/** Codes an entry; where the coder reads, returns the one written. Throws RangeError on a number outside its range, or too much text. */
export function codeEntry(coder: Coder, before: Before, entry?: Entry): Entry {
  const kind = itemOf(kinds, codeChoice(coder, places.kind, kinds.indexOf(entry?.kind ?? 'review')));
  const run = codeKey(coder, before, entry?.key ?? '');
  const device = codeDevice(coder, before, entry?.device ?? '');
  const given = entry?.kind === kind ? entry : undefined;
  if (kind === 'review') return codeReview(coder, before, run, device, given?.kind === kind ? given : undefined);
  const at = codeMoment(coder, before, run.isSame, entry?.at ?? 0, 0);
  const common = { key: run.key, at, device };
  if (kind === 'undo') return { kind, ...common, of: codeOther(coder, before, given?.kind === kind ? given.of : '') };
  return codeChange(coder, before, kind, common, given as Change | undefined);
}

type Common = Pick<Entry, 'key' | 'at' | 'device'>;

const kinds = ['review', 'undo', 'bury', 'suspend', 'flag', 'reset', 'note', 'adopt', 'accept'] as const;

function codeReview(coder: Coder, before: Before, run: Run, device: string, given: Review | undefined): Review {
  const seconds = wholeWithin(codeNumber(coder, places.seconds, Math.round(given?.seconds ?? 0)), durations);
  const at = codeMoment(coder, before, run.isSame, given?.at ?? 0, seconds);
  const card = namedCard(codeName(coder, before, given?.card ?? ''));
  const grade = itemOf(grades, codeChoice(coder, places.grade, grades.indexOf(given?.grade ?? 'again')));
  const offset = codeOffset(coder, before, given?.offset ?? 0);
  const language = codeLanguage(coder, card, given?.language ?? 'en');
  const source = itemOf(sources, codeChoice(coder, places.source, sources.indexOf(given?.source ?? 'study')));
  const level = given?.confidence === undefined ? 0 : confidences.indexOf(given.confidence) + 1;
  const confidence = ([undefined, ...confidences] as const)[codeChoice(coder, places.confidence, level)];
  const answer = { grade, seconds, language, source, device, ...(confidence && { confidence }) };
  return { kind: 'review', key: run.key, card, at, offset, ...answer };
}

function codeChange(
  coder: Coder,
  before: Before,
  kind: Change['kind'],
  rest: Common,
  given: Change | undefined,
): Change {
  const common = { ...rest, card: namedCard(codeName(coder, before, given?.card ?? '')) };
  switch (kind) {
    case 'bury': {
      const until = codeSigned(coder, places.day, given?.kind === kind ? given.until : 0);
      return { kind, ...common, until: storedDay(wholeWithin(until, days)) };
    }
    case 'suspend':
      return { kind, ...common, suspended: codeFlag(coder, places.suspended, given?.kind === kind && given.suspended) };
    case 'flag': {
      const flag = given?.kind === kind ? given.flag : 0;
      return { kind, ...common, flag: itemOf(flags, codeChoice(coder, places.flag, flag)) };
    }
    case 'reset':
      return { kind, ...common };
    case 'note':
      return { kind, ...common, text: codeFreely(coder, before, given?.kind === kind ? given.text : '') };
    case 'adopt':
      return { kind, ...common, from: namedCard(codeName(coder, before, given?.kind === kind ? given.from : '')) };
    case 'accept': {
      const { fingerprint, choice } = given?.kind === kind ? given : { fingerprint: '', choice: 'keep' as const };
      const read = codeFreely(coder, before, fingerprint);
      const chosen = itemOf(choices, codeChoice(coder, places.choice, choices.indexOf(choice)));
      return { kind, ...common, fingerprint: read, choice: chosen };
    }
  }
}

function codeDevice(coder: Coder, before: Before, given: string): string {
  const { devices } = before;
  const last = devices.length - 1;
  const isSame = codeFlag(coder, places.isSameDevice, devices.length > 0 && devices[last] === given);
  if (isSame) return devices[last] ?? '';
  const isKnown = codeFlag(coder, places.isKnownDevice, devices.includes(given));
  const known = isKnown
    ? devices[codeBelow(coder, Math.max(0, devices.indexOf(given)), Math.max(1, devices.length))]
    : undefined;
  const device = known ?? codeTextIn(coder, before, 'stem', given);
  before.devices = [...devices.filter((one) => one !== device), device];
  return device;
}

function codeMoment(coder: Coder, before: Before, isSameRun: boolean, given: number, expectedGap: number): number {
  const rounded = Math.round(given);
  const isWhole = codeFlag(coder, places.isWholeSecond, rounded % 1000 === 0);
  const rest = isWhole ? 0 : coder.uniform(rounded % 1000, 1000);
  const expected = before.second + expectedGap;
  const place = isSameRun ? places.gap : places.farGap;
  before.second = expected + codeSigned(coder, place, Math.floor(rounded / 1000) - expected);
  return wholeWithin(before.second * 1000 + rest, moments);
}

function codeOffset(coder: Coder, before: Before, given: number): number {
  const wanted = Math.round(given);
  const isSame = codeFlag(coder, places.isSameOffset, wanted === before.offset);
  if (!isSame) before.offset = wholeWithin(codeSigned(coder, places.offset, wanted), offsets);
  return before.offset;
}

/** A card's id ends in its language, and that is nearly always the one it was shown in. What is read next must not depend on the id: it may be lost. */
function codeLanguage(coder: Coder, card: string, given: Language): Language {
  const likely = languages.find((language) => card.endsWith(`.${language}`));
  const isLikely = codeFlag(coder, places.isLikelyLanguage, given === likely);
  if (isLikely) return likely ?? 'en';
  return itemOf(languages, codeChoice(coder, places.language, languages.indexOf(given)));
}

function codeName(coder: Coder, before: Before, given: string): string {
  const { list, numbers } = before.names;
  const number = numbers.get(given);
  const isKnown = codeFlag(coder, places.isKnownName, number !== undefined);
  if (!isKnown) {
    const name = codeTextIn(coder, before, 'name', given);
    numbers.set(name, list.length);
    list.push(name);
    return name;
  }
  const name = list[codeBelow(coder, number ?? 0, Math.max(1, list.length))];
  if (name === undefined) before.isIncomplete = true;
  return name ?? '';
}

function codeFreely(coder: Coder, before: Before, given: string): string {
  return codeTextIn(coder, before, 'free', given);
}

function itemOf<T>(all: readonly T[], index: number): T {
  const item = all[index];
  if (item === undefined) throw new RangeError('a packed line names a choice of no meaning');
  return item;
}
