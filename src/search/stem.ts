const shortest = 4;

/** British spellings, and French ones beside them, made American: both sides of a comparison pass here, so that a wrong guess costs nothing alone. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})our(?=s?$|ed$|ing$|al$|ful$)/u, 'or'],
  [/(?<=.{3})is(?=e[drs]?$|ing$|ations?$|es$)/u, 'iz'],
  [/(?<=.{2})ys(?=e[drs]?$|ing$)/u, 'yz'],
  [/(?<=.{2})tre(?=s?$)/u, 'ter'],
  [/(?<=.{3})ogue(?=s?$)/u, 'og'],
  [/(?<=.{3})mme(?=s?$)/u, 'm'],
  [/(?<=.{3})ence(?=s?$)/u, 'ense'],
  [/(?<=.{3})ll(?=ed$|ing$|er$|ers$)/u, 'l'],
];

const plurals: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{2})eaux$/u, 'eau'],
  [/(?<=.{3})aux$/u, 'al'],
  [/(?<=.{3})ies?$/u, 'y'],
  [/(?<=.{3})ices$/u, 'ix'],
  [/(?<=ss|x|ch|sh|zz)es$/u, ''],
  [/(?<=.{2}[^sui])s$/u, ''],
  [/(?<=.[ao]i)s$/u, ''],
  [/(?<=.[eo]u)x$/u, ''],
];

const endings: readonly RegExp[] = [
  /(?<=.{4})(?:n?el|nel?le|u?el?le|u?al|ale)$/u,
  /(?<=.{4})ations?$/u,
  /(?<=.{4})at(?:e[ds]?|ing|rice|eur|or)$/u,
  /(?<=.{3})ing$/u,
  /(?<=.{3})ees?$/u,
  /(?<=.{3})ed$/u,
  /(?<=.{4})er$/u,
  /(?<=.{3})e$/u,
];
/** Words of letters alone, that end as some inflection does. */
const changing = /^[a-z]*[sxerdgln]$/u;
const doubled = /([bdfgklmnprtvz])\1$/u;

/**
 * Takes a folded word and returns what it shares with its plural, its other inflections and its other spellings, in French and in
 * English; words of fewer than four letters, and names with signs or numbers in them, are what they are.
 */
export function stemOf(term: string): string {
  if (term.length < shortest || !changing.test(term)) return term;
  const single = changed(changed(term, plurals), spellings);
  const ending = endings.find((one) => one.test(single));
  return ending === undefined ? single : single.replace(ending, '').replace(doubled, '$1');
}

/** The first that fits. */
function changed(word: string, changes: readonly (readonly [RegExp, string])[]): string {
  for (const [pattern, replacement] of changes) if (pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}
