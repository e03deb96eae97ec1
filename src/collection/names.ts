import { toString as plainText } from 'mdast-util-to-string';
import type { CardDraft, Language } from '../cards/card.ts';
import { digestOf, freeKey, isValidId, plainTypography, slugOf } from '../cards/card-id.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { idDuplicate, idInvalid, questionDuplicate } from '../diagnostics/problems.ts';

/** The key of each card (a card's id without its language), and the problems found while naming. */
export interface Names {
  readonly keys: ReadonlyMap<CardDraft, string>;
  readonly diagnostics: readonly Diagnostic[];
}

type Naming = {
  readonly keys: Map<CardDraft, string>;
  readonly taken: Map<string, CardDraft>;
  readonly copies: Readonly<Record<Language, Map<string, number>>>;
  readonly diagnostics: Diagnostic[];
};

/**
 * Names cards. A written id is kept as it is. Without one the key is made of the question's words; questions with the same words
 * are told apart by a digest of their content, never by their position. What is written or asked in one language changes no key
 * of the other. Every card gets a key, faulty ones too.
 */
export function nameCards(drafts: readonly CardDraft[]): Names {
  const naming: Naming = {
    keys: new Map(),
    taken: new Map(),
    copies: { fr: new Map(), en: new Map() },
    diagnostics: [],
  };
  const [written, unwritten] = partition(drafts, ({ writtenId }) => writtenId !== undefined && isValidId(writtenId));
  for (const draft of written) nameByWrittenId(naming, draft);
  const reserved = new Set(naming.taken.keys());
  const groups = Map.groupBy(unwritten, ({ question, language }) => `${slugOf(question.text)}.${language}`);
  for (const group of groups.values()) nameByWords(naming, group, reserved);
  return naming;
}

function nameByWrittenId(naming: Naming, draft: CardDraft): void {
  const id = draft.writtenId ?? '';
  const first = naming.taken.get(`${id}.${draft.language}`);
  if (first) naming.diagnostics.push(idDuplicate(draft.span, id, first.span));
  take(naming, draft, first ? `${id}-${digestOf(contentOf(draft))}` : id);
}

function nameByWords(naming: Naming, group: readonly CardDraft[], reserved: ReadonlySet<string>): void {
  for (const draft of group) {
    const [alone, amongTwins] = keysOfWords(draft);
    const key = group.length === 1 && !reserved.has(`${alone}.${draft.language}`) ? alone : amongTwins;
    const first = naming.taken.get(`${key}.${draft.language}`);
    if (first) naming.diagnostics.push(questionDuplicate(draft.span, draft.question.text, first.span));
    if (draft.writtenId !== undefined)
      naming.diagnostics.push(idInvalid(draft.span, draft.writtenId, slugOf(draft.writtenId)));
    take(naming, draft, key);
  }
}

/**
 * The keys that the words of a card's question give: alone, and beside cards with the same words. A card has been named by one of
 * them whenever no id was written on it.
 */
export function keysOfWords(draft: CardDraft): readonly [alone: string, amongTwins: string] {
  const slug = slugOf(draft.question.text);
  return [slug, `${slug}-${digestOf(contentOf(draft))}`];
}

/** Gives a card its key; a card that is the very copy of another gets the next free number. */
function take({ keys, taken, copies }: Naming, draft: CardDraft, wanted: string): void {
  const isTaken = (key: string) => taken.has(`${key}.${draft.language}`);
  const key = freeKey(wanted, isTaken, copies[draft.language]);
  taken.set(`${key}.${draft.language}`, draft);
  keys.set(draft, key);
}

/** What a card says, whatever its typography. */
function contentOf({ question, prompt, answer }: CardDraft): string {
  const nodes = [prompt, answer].flatMap((part) => part?.nodes ?? []);
  return plainTypography([question.text, ...nodes.map((node) => plainText(node))].join('\n'));
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
