/** Says whether a text asks: it ends in a question mark, a written id aside. */
export function questionIn(text: string): boolean {
  return /[?？](?:\s*\{#[^\s{}]+\})?["»”\s]*$/u.test(text);
}
