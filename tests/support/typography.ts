const spaceBefore = /(?<=\S) (?=[:?;»](?!:))/g;

/** The ways in which one may write the same words: each takes a text and returns it with other spaces, quotes or accents. */
export const typography: Readonly<Record<string, (text: string) => string>> = {
  'curly apostrophes': (text) => text.replaceAll("'", '’'),
  'English quotes': (text) => text.replace(/"([^"\n]+)"/g, '“$1”'),
  'French quotes': (text) => text.replace(/"([^"\n]+)"/g, '«\u00a0$1\u00a0»'),
  'no-break spaces': (text) => text.replace(spaceBefore, '\u00a0'),
  'narrow no-break spaces': (text) => text.replace(spaceBefore, '\u202f'),
  'thin spaces': (text) => text.replace(spaceBefore, '\u2009'),
  'no space before the mark': (text) => text.replace(spaceBefore, ''),
  'composed accents': (text) => text.normalize('NFC'),
  'decomposed accents': (text) => text.normalize('NFD'),
};

/** What a file may be like around the same words: line ends and a byte-order mark. */
export const fileForms: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'lone CR line ends': (text) => text.replaceAll('\n', '\r'),
  'a byte-order mark': (text) => `\uFEFF${text}`,
};
