const shortest = 4;

/** An ending, how many letters must stand before it, and what stands in its place. */
type Change = readonly [ending: string, least: number, instead: string];
/** Changes by the last letter of their endings, the first that fits counts: a word is compared with few of them. */
type Changes = ReadonlyMap<string, readonly Change[]>;

/** British spellings, and French ones beside them, made American: both sides of a comparison pass here, so that a wrong guess costs nothing alone. */
const spellings = byLastLetter([
  ...changed('our', 'or', 3, ['', 's', 'ed', 'ing', 'al', 'ful']),
  ...changed('is', 'iz', 3, ['e', 'ed', 'er', 'es', 'ing', 'ation', 'ations']),
  ...changed('ys', 'yz', 2, ['e', 'ed', 'er', 'es', 'ing']),
  ...changed('tre', 'ter', 2, ['', 's']),
  ...changed('ogue', 'og', 3, ['', 's']),
  ...changed('mme', 'm', 3, ['', 's']),
  ...changed('ence', 'ense', 3, ['', 's']),
  ...changed('ll', 'l', 3, ['ed', 'ing', 'er', 'ers']),
]);

const plurals = byLastLetter([
  ['eaux', 2, 'eau'],
  ['aux', 3, 'al'],
  ['ies', 3, 'y'],
  ['ie', 3, 'y'],
  ['ices', 3, 'ix'],
  ...['ss', 'x', 'ch', 'sh', 'zz'].map((end): Change => [`${end}es`, 0, end]),
  ...[...'abcdefghjklmnopqrtvwxyz'].map((end): Change => [`${end}s`, 2, end]),
  ...['ai', 'oi'].map((end): Change => [`${end}s`, 1, end]),
  ...['eu', 'ou'].map((end): Change => [`${end}x`, 1, end]),
]);

const inflections = byLastLetter([
  ...dropped(4, ['nelle', 'uelle', 'nele', 'uele', 'elle', 'ele', 'nel', 'ual', 'ale', 'el', 'al']),
  ...dropped(4, ['ations', 'ation']),
  ...dropped(4, ['atrice', 'ating', 'ateur', 'ated', 'ates', 'ator', 'ate']),
  ...dropped(3, ['ing', 'ees', 'ee', 'ed']),
  ...dropped(4, ['er']),
  ...dropped(3, ['e']),
]);

/** Words of letters alone, that end as some inflection does. */
const changing = /^[a-z]*[sxerdgln]$/u;
const doubled = new Set('bdfgklmnprtvz');

/**
 * Takes a folded word and returns what it shares with its plural, its other inflections and its other spellings, in French and in
 * English; words of fewer than four letters, and names with signs or numbers in them, are what they are.
 */
export function stemOf(term: string): string {
  if (term.length < shortest || !changing.test(term)) return term;
  const single = fitted(fitted(term, plurals), spellings);
  const stem = fitted(single, inflections);
  const last = stem.charAt(stem.length - 1);
  // What an ending doubled: `running`, `nationnelle`.
  const isDoubled = stem !== single && doubled.has(last) && stem.charAt(stem.length - 2) === last;
  return isDoubled ? stem.slice(0, -1) : stem;
}

function fitted(word: string, changes: Changes): string {
  for (const [ending, least, instead] of changes.get(word.charAt(word.length - 1)) ?? [])
    if (word.length >= least + ending.length && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + instead;
  return word;
}

function changed(from: string, to: string, least: number, endings: readonly string[]): Change[] {
  return endings.map((ending) => [from + ending, least, to + ending]);
}

function dropped(least: number, endings: readonly string[]): Change[] {
  return endings.map((ending) => [ending, least, '']);
}

function byLastLetter(changes: readonly Change[]): Changes {
  return Map.groupBy(changes, ([ending]) => ending.charAt(ending.length - 1));
}
