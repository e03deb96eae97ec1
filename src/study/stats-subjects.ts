import type { CardState } from './card-state.ts';
import { type History, type MemoryId, memoryIdOf, memoryOf, stateOf } from './history.ts';
import type { Memory, SeenMemory } from './memory.ts';
import type { StudyItem } from './queue.ts';
import type { Answer, AnswersByThread } from './stats-answers.ts';
import { valueAt } from './table.ts';

/** What the site asks about under one memory: a concept, or its cards in one language where each language has its own. */
export interface Subject<M extends Memory = Memory> {
  readonly id: MemoryId;
  /** The first of its cards, as the site lists them. */
  readonly item: StudyItem;
  readonly memory: M;
  readonly state: CardState;
  /** Its answers in force, those before a reset too. */
  readonly answers: readonly Answer[];
}

/** A subject that was answered at least once since it was last reset. */
export type SeenSubject = Subject<SeenMemory>;

/** Takes a history, its answers and the site's cards, and returns the subjects of the cards, in their order. */
export function subjectsOf(
  history: History,
  answers: AnswersByThread,
  items: readonly StudyItem[],
): readonly Subject[] {
  const firsts = new Map<MemoryId, StudyItem>();
  for (const item of items) {
    const id = memoryIdOf(history, item.card);
    if (!firsts.has(id)) firsts.set(id, item);
  }
  return [...firsts].map(([id, item]) => {
    const thread = valueAt(history.threads, id);
    return {
      id,
      item,
      memory: memoryOf(history, item.card),
      state: stateOf(history, item.card),
      answers: (thread && answers.get(thread)) ?? [],
    };
  });
}

/** Takes subjects and returns those that are not new. */
export function seenOf(subjects: readonly Subject[]): readonly SeenSubject[] {
  return subjects.filter((subject): subject is SeenSubject => subject.memory.kind !== 'new');
}
