import type { CivilDay } from './civil-day.ts';
import type { Change, Flag } from './review.ts';

/** What a learner has done to a card besides answering it, as it stands: the fold of its changes. */
export interface CardState {
  /** The learner's day from which it is asked again; undefined where it was never buried. A day that has come means nothing more. */
  readonly buriedUntil: CivilDay | undefined;
  readonly suspended: boolean;
  readonly flag: Flag;
  /** The learner's own note; empty where there is none. */
  readonly note: string;
}

/** The state of a card that nothing was done to. */
export const untouched: CardState = {
  buriedUntil: undefined,
  suspended: false,
  flag: 0,
  note: '',
};

/** Takes a state and a change and returns the state afterwards. */
export function changed(state: CardState, change: Change): CardState {
  switch (change.kind) {
    case 'bury':
      return { ...state, buriedUntil: change.until };
    case 'suspend':
      return { ...state, suspended: change.suspended };
    case 'flag':
      return { ...state, flag: change.flag };
    case 'note':
      return { ...state, note: change.text };
    case 'accept':
    case 'reset':
    case 'adopt':
      return state;
  }
}
