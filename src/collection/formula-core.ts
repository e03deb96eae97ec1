// How the two languages write one thing in LaTeX: other names for a sign, and the usual abbreviations of French textbooks.
const sameSign: readonly (readonly [RegExp, string])[] = [
  [/\\(?:text|textbf|textit|textrm|mathrm|mathbf|mathit|operatorname\*?|mbox|mathsf)\s*\{[^{}]*\}/g, '\\word'],
  [/\\(?:left|right|bigl|bigr|Bigl|Bigr|big|Big|displaystyle|textstyle|limits|nolimits)(?![a-zA-Z])/g, ''],
  [/\\(?:quad|qquad)(?![a-zA-Z])|\\[,;:! ]|~|&/g, ''],
  [/\\(?:leqslant|le)(?![a-zA-Z])/g, '\\leq'],
  [/\\(?:geqslant|ge)(?![a-zA-Z])/g, '\\geq'],
  [/\\ne(?![a-zA-Z])/g, '\\neq'],
  [/\\[dt]frac(?![a-zA-Z])/g, '\\frac'],
  [/\\(?:dots|ldots|cdots)(?![a-zA-Z])/g, '\\dots'],
  [/\{,\}/g, ','],
  [/\bVP\b/g, 'TP'],
  [/\bVN\b/g, 'TN'],
  [/\s+/g, ''],
  [/(\d)[.,](?=\d)/g, '$1'],
  [/[.,;:]+$/, ''],
];

/** A formula without what its language decides: words, spacing, decimal marks, other names for one sign. */
export function coreOfFormula(formula: string): string {
  return sameSign.reduce((core, [pattern, sign]) => core.replace(pattern, sign), formula.trim());
}
