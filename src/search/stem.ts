const shortest = 4;

/** What of a word is changed, what it becomes, and the letters that such a word may end with. */
type Change = readonly [pattern: RegExp, replacement: string, lastLetters: string];

/** British spellings, and French ones beside them, made American: both sides of a comparison pass here, so that a wrong guess costs nothing alone. */
const spellings = byLastLetter([
  [/(?<=.{3})our(?=s?$|ed$|ing$|al$|ful$)/u, 'or', 'rsdgl'],
  [/(?<=.{3})is(?=e[drs]?$|ing$|ations?$|es$)/u, 'iz', 'edrsgn'],
  [/(?<=.{2})ys(?=e[drs]?$|ing$)/u, 'yz', 'edrsg'],
  [/(?<=.{2})tre(?=s?$)/u, 'ter', 'es'],
  [/(?<=.{3})ogue(?=s?$)/u, 'og', 'es'],
  [/(?<=.{3})mme(?=s?$)/u, 'm', 'es'],
  [/(?<=.{3})ence(?=s?$)/u, 'ense', 'es'],
  [/(?<=.{3})ll(?=ed$|ing$|er$|ers$)/u, 'l', 'dgrs'],
]);

const plurals = byLastLetter([
  [/(?<=.{2})eaux$/u, 'eau', 'x'],
  [/(?<=.{3})aux$/u, 'al', 'x'],
  [/(?<=.{3})ies?$/u, 'y', 'es'],
  [/(?<=.{3})ices$/u, 'ix', 's'],
  [/(?<=ss|x|ch|sh|zz)es$/u, '', 's'],
  [/(?<=.{2}[^sui])s$/u, '', 's'],
  [/(?<=.[ao]i)s$/u, '', 's'],
  [/(?<=.[eo]u)x$/u, '', 'x'],
]);

const endings = byLastLetter([
  [/(?<=.{4})(?:n?el|nel?le|u?el?le|u?al|ale)$/u, '', 'le'],
  [/(?<=.{4})ations?$/u, '', 'ns'],
  [/(?<=.{4})at(?:e[ds]?|ing|rice|eur|or)$/u, '', 'edsgr'],
  [/(?<=.{3})ing$/u, '', 'g'],
  [/(?<=.{3})ees?$/u, '', 'es'],
  [/(?<=.{3})ed$/u, '', 'd'],
  [/(?<=.{4})er$/u, '', 'r'],
  [/(?<=.{3})e$/u, '', 'e'],
]);
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
  const bare = changed(single, endings);
  return bare === single ? single : bare.replace(doubled, '$1');
}

function byLastLetter(changes: readonly Change[]): ReadonlyMap<string, readonly Change[]> {
  const letters = new Set(changes.flatMap(([, , last]) => [...last]));
  return new Map([...letters].map((letter) => [letter, changes.filter(([, , last]) => last.includes(letter))]));
}

/** The first that fits. */
function changed(word: string, changes: ReadonlyMap<string, readonly Change[]>): string {
  for (const [pattern, replacement] of changes.get(word.at(-1) ?? '') ?? []) {
    const other = word.replace(pattern, replacement);
    if (other !== word) return other;
  }
  return word;
}
