import type { PhrasingContent } from 'mdast';
import { foldLetters } from '../cards/card-id.ts';

// Words that carry no meaning of their own in a question, and the verbs that only ask to say what something is.
const idle = new Set(
  `a an the of in on at for by to and as is are was were be do does did you we one i me us it its this that these those there your our
  what which can could would please explain describe define definition between
  le la les un une des du de et en dans sur par au aux est sont ce que qui quoi quel quelle quels quelles se y il elle on nous vous je
  votre vos cet cette ces entre ne expliquez explique expliquer decrivez decris decrire definissez definis definir pouvez`.split(
    /\s+/,
  ),
);
// Small words that give the words around them an order: "from a list to a tuple" is not "from a tuple to a list".
const ordering = new Set(
  `of in on at for by to as from into onto than over under before after with without
  de du d des en dans sur pour par au aux vers sous avant apres avec sans chez`.split(/\s+/),
);
// A verb at the head of a question asks whether, not what; then the order has a sense too ("Is a class an object?").
const verbs = new Set('is are was were do does did can could est sont'.split(' '));
// Words that name no subject: a question of nothing else gets its meaning from what stands under it.
const subjectless = new Set(
  `whether why how when where who how many much output result print following code snippet expression example value happen true false statement correct answer wrong log
  console give write use return option choose select best function program run execute line
  pourquoi comment quand ou combien sortie resultat affiche suivant exemple valeur vrai faux affirmation correcte reponse donnez ecrivez retourne
  question bonne choisissez citez programme ligne avantage inconvenient advantage disadvantage pro con`.split(/\s+/),
);
const elision = /(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'|'s(?!\p{L})/giu;
const token = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*[+#]*|[^\s\p{L}\p{N}"'“”«»()[\]{},.;:!?…–—_*`/&-]+/gu;

/** The words that carry a question's meaning, in their order; `isOrdered` where the order is part of the meaning. */
export interface Meaning {
  readonly words: readonly string[];
  readonly isOrdered: boolean;
}

/** Reads a question's meaning off its nodes: folded, in the singular, small words left out; code and formulas as they are. */
export function meaningOf(nodes: readonly PhrasingContent[]): Meaning {
  const tokens = nodes.flatMap(tokensOf);
  const folded = tokens.map(({ word }) => foldLetters(word));
  const isShouted = isMostlyCapitals(tokens);
  const asksWhether = verbs.has(folded[0] ?? '') && folded[1] !== 'you';
  return {
    words: [...(asksWhether ? ['whether'] : []), ...tokens.flatMap((one) => wordOf(one, isShouted))],
    isOrdered: asksWhether || folded.some((word) => ordering.has(word)),
  };
}

/** Says whether a word names something that a question can be about. */
export function isSubject(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !subjectless.has(word);
}

interface Token {
  readonly word: string;
  readonly isCode: boolean;
}

/** A token as it is compared; none where it carries no meaning. A name such as "useEffect" means what it does by its capitals too. */
function wordOf({ word, isCode }: Token, isShouted: boolean): string[] {
  const isName = isCode || /[\p{Ll}\p{N}]\p{Lu}/u.test(word);
  if (isName) return [word];
  const folded = foldLetters(word);
  const isAcronym = !isShouted && /^\p{Lu}{2,}$/u.test(word);
  return idle.has(folded) && !isAcronym ? [] : [singular(folded)];
}

function isMostlyCapitals(tokens: readonly Token[]): boolean {
  const text = tokens.map(({ word }) => word).join('');
  return (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0);
}

function tokensOf(node: PhrasingContent): Token[] {
  if (node.type === 'inlineCode' || node.type === 'inlineMath') return [{ word: node.value.trim(), isCode: true }];
  if (node.type === 'text') return tokensOfText(node.value).map((word) => ({ word, isCode: false }));
  return 'children' in node ? node.children.flatMap(tokensOf) : [];
}

function tokensOfText(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .replace(/\bdo you (?:mean|understand) by\b/gi, ' ')
    .replace(/n't\b/gi, ' not')
    .replace(elision, ' ');
  return plain.match(token) ?? [];
}

function singular(word: string): string {
  if (word.length <= 3) return word;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/[^s]s$|(?:eau|eu)x$/.test(word)) return word.slice(0, -1);
  return word;
}
