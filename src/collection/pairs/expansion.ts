const acronym = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u;
const bracketed = /(?<![\p{L}\p{N}])((?:[\p{L}\p{N}]+[\s-]+){0,12}[\p{L}\p{N}]+)\s*\(([^()]+)\)/gu;

/** Takes a question and returns it with each acronym alone where its words stand beside it: "RAG (Retrieval-Augmented Generation)". */
export function withoutExpansions(text: string): string {
  return text.replace(bracketed, (whole, before: string, inside: string) => shorter(before, inside.trim()) ?? whole);
}

function shorter(before: string, inside: string): string | undefined {
  const words = before.split(/[\s-]+/);
  const last = words.at(-1) ?? '';
  if (acronym.test(last) && isExpansion(inside.split(/[\s-]+/), last)) return before;
  if (!acronym.test(inside)) return undefined;
  const start = words.length - inside.replace(/s$/, '').length;
  const expansion = words.slice(Math.max(0, start));
  return isExpansion(expansion, inside) ? `${words.slice(0, start).join(' ')} ${inside}` : undefined;
}

function isExpansion(words: readonly string[], letters: string): boolean {
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  return initials === letters.replace(/s$/, '').toUpperCase();
}
