import type { CardId, ConceptId } from '../cards/card.ts';

/** What names a card, now and before. */
export interface Named {
  readonly card: CardId;
  readonly concept: ConceptId;
  readonly formerIds?: readonly CardId[];
}

/** What one of several things that a card asks has besides: the concept of the card, and which gaps are asked. */
interface Part {
  readonly partOf?: ConceptId;
  readonly gap?: string;
}

/** Takes a reversed card and returns it as asked backwards, with names and so a memory of its own; no card that an author names has a tilde in its id. */
export function backwards<T extends Named>(one: T): T & Part {
  return onSide(one, 'back');
}

/**
 * Takes a text with gaps and the ids of the groups that are hidden together; returns what is asked: the text as it is where that is one
 * group, else one part for each, with names and so a memory of its own. What was learnt of the whole text, while it was one group or was
 * asked at once, is the first group's; what was learnt of a group that is alone now is the whole text's.
 */
export function gapByGap<T extends Named>(one: T, groups: readonly string[]): readonly (T & Part)[] {
  const whole = namesOf(one);
  const [first] = groups;
  if (first === undefined) return [one];
  if (groups.length === 1) return [withFormer(one, [...whole.slice(1), ...whole.map((id) => sideId(id, first))])];
  return groups.map((gap) => {
    const part = { ...onSide(one, gap), gap };
    return gap === first ? withFormer(part, [...whole, ...(part.formerIds ?? [])]) : part;
  });
}

/** Takes a card and returns the ids that it has and had. */
export function namesOf({ card, formerIds = [] }: Pick<Named, 'card' | 'formerIds'>): readonly CardId[] {
  return [card, ...formerIds];
}

/** Takes a card's id and returns which of its sides it names: `~back` asked backwards, `~c2` a gap, nothing the card as it is. */
export function sideOf(card: CardId): string {
  return /~[^.]*/.exec(card)?.[0] ?? '';
}

/** Takes a card's id and says whether it is one that is asked backwards. */
export function isBackwards(card: CardId): boolean {
  return sideOf(card) === '~back';
}

/** Takes a card's id and returns that of the whole card, on whatever side it is asked. */
export function wholeOf(card: CardId): CardId {
  return card.replace(/~[^.]*/, '') as CardId;
}

function onSide<T extends Named>(one: T, side: string): T & Part {
  const { card, concept, formerIds = [] } = one;
  const names = { card: sideId(card, side), concept: `${concept}~${side}` as ConceptId, partOf: concept };
  return withFormer(
    { ...one, ...names },
    formerIds.map((id) => sideId(id, side)),
  );
}

function withFormer<T extends Named>(one: T, formerIds: readonly CardId[]): T {
  return { ...one, ...(formerIds.length > 0 && { formerIds }) };
}

function sideId(card: CardId, side: string): CardId {
  return card.replace(/(?=\.[a-z]+$)/, `~${side}`) as CardId;
}
