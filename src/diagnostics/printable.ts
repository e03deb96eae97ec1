// Control characters, and the marks that turn the direction of writing: a terminal or a log would act on them.
const unprintable = /(?!\n)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Returns a text in which what a terminal would act on is shown as "�"; line feeds stay. */
export function printable(text: string): string {
  return text.replace(unprintable, '\ufffd');
}
