// A comment's mark by language; where a language is not known, "#" and "//" may both begin one.
const hash =
  'python py bash sh shell zsh console ruby rb r yaml yml toml perl julia elixir dockerfile makefile cmake powershell nix graphql'.split(
    ' ',
  );
const dashes = 'sql mysql postgresql plsql lua haskell hs elm ada'.split(' ');
const prose = new Set([
  'text',
  'txt',
  'plain',
  'plaintext',
  'output',
  'console-output',
  'mermaid',
  'markdown',
  'md',
  'latex',
  'tex',
  '',
]);
const tagged = new Set(['html', 'xml', 'svg', 'jsx', 'tsx', 'vue', 'svelte', 'astro']);

// What is never closed runs to the end: a search for its end that fails at each start would take the square of the length.
const tick = '`';
const strings = [
  String.raw`"""[\s\S]*?(?:"""|$)`,
  String.raw`'''[\s\S]*?(?:'''|$)`,
  String.raw`"(?:[^"\\\n]|\\.)*"`,
  String.raw`'(?:[^'\\\n]|\\.)*'`,
  String.raw`${tick}(?:[^${tick}\\]|\\[\s\S])*(?:${tick}|\\?$)`,
].join('|');
const comments = {
  hash: '#.*',
  dashes: String.raw`--.*|/\*[\s\S]*?(?:\*/|$)`,
  slashes: String.raw`//.*|/\*[\s\S]*?(?:\*/|$)`,
};

/**
 * The lines of a piece of code without its comments, the words in its strings, and its spacing: what a translator leaves as it is.
 * `undefined` where the language is none that is run, so that every word may be translated.
 */
export function coreOfCode(code: string, language: string): string[] | undefined {
  const name = language.toLowerCase();
  if (prose.has(name)) return undefined;
  const pattern = new RegExp(`(?<string>${strings})|(?<comment>${comments[familyOf(name)]})`, 'g');
  const core = code.replace(pattern, (...found) => {
    const { string } = found.at(-1) as { string?: string };
    return string === undefined ? '' : '""';
  });
  return (tagged.has(name) ? core.replace(/>[^<>{}]+</g, '><') : core)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '""');
}

function familyOf(language: string): keyof typeof comments {
  if (hash.includes(language)) return 'hash';
  return dashes.includes(language) ? 'dashes' : 'slashes';
}
