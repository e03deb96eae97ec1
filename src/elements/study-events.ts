import { isEdited, isUnseen, type Wish } from '../study/edits.ts';
import { stateOf } from '../study/history.ts';
import { type Confidence, confidences, type Flag, flags, type Grade } from '../study/review.ts';
import type { Doing, Session, SessionEvent } from '../study/session-state.ts';
import type { CardTrace } from './card-trace.ts';
import { gradesFor } from './study-actions.ts';
import type { Command } from './study-commands.ts';

/** An event as a page makes it: the moment is added when it is taken. */
export type UntimedEvent = SessionEvent extends infer E
  ? E extends SessionEvent
    ? Omit<E, 'at' | 'offset'>
    : never
  : never;

/** Takes a command, the state of a sitting and how to get a fresh key, and returns what it does to the sitting; undefined where it does nothing to it. */
export function eventOf(command: Command, session: Session, nextKey: () => string): UntimedEvent | undefined {
  switch (command.kind) {
    case 'forward':
      return session.kind === 'answered' ? graded(session, 'good', nextKey) : flipped(session);
    case 'flip':
      return flipped(session);
    case 'confidence':
      return flipped(session, command.confidence);
    case 'number':
      return pressed(session, command.number, nextKey);
    case 'grade':
      return graded(session, command.grade, nextKey);
    case 'ahead':
      return { kind: 'ahead' };
    case 'undo':
      return session.acts.length > 0 ? { kind: 'undo', key: nextKey() } : undefined;
    case 'bring-back':
      return { kind: 'bring-back', held: command.held, key: nextKey() };
    default:
      return changed(session, doingOf(command, session), nextKey);
  }
}

/** Takes what the learner wants about a changed answer, the card that it is of, the state of a sitting and how to get a fresh key; returns what it does to the sitting, undefined where that answer is not on the table, or no longer news. */
export function wishEvent(
  wish: Wish,
  trace: CardTrace,
  session: Session,
  nextKey: () => string,
): UntimedEvent | undefined {
  if (session.kind !== 'answered' || !isEdited(session.history, trace)) return undefined;
  const { card, fingerprint } = trace;
  const doing: Doing = wish === 'reset' ? { kind: 'reset' } : { kind: 'accept', fingerprint, choice: wish };
  return { kind: 'change', doing, card, key: nextKey() };
}

function doingOf(command: Command, session: Session): Doing | undefined {
  switch (command.kind) {
    case 'bury':
      return { kind: 'bury', days: 1 };
    case 'suspend':
      return { kind: 'suspend', suspended: true };
    case 'flag':
      return { kind: 'flag', flag: command.flag };
    case 'next-flag':
      return { kind: 'flag', flag: nextFlag(session) };
    case 'reset-now':
      return { kind: 'reset' };
    default:
      return undefined;
  }
}

function nextFlag(session: Session): Flag {
  if (session.kind !== 'asking' && session.kind !== 'answered') return 0;
  const { flag } = stateOf(session.history, session.item.card);
  return flags[(flag + 1) % flags.length] ?? 0;
}

/** The button of a place: how sure the learner is, or a grade. */
function pressed(session: Session, number: number, nextKey: () => string): UntimedEvent | undefined {
  const confidence = session.sitting.settings.askConfidence ? confidences[number - 1] : undefined;
  if (session.kind === 'asking') return confidence && flipped(session, confidence);
  const grade = gradesFor(session.sitting.settings)[number - 1];
  return grade && graded(session, grade, nextKey);
}

function flipped({ kind }: Session, confidence?: Confidence): UntimedEvent | undefined {
  return kind === 'asking' ? { kind: 'flip', ...(confidence && { confidence }) } : undefined;
}

function graded(session: Session, grade: Grade, nextKey: () => string): UntimedEvent | undefined {
  if (session.kind !== 'answered') return undefined;
  const seen = isUnseen(session.history, session.item) && { seenKey: nextKey() };
  return { kind: 'grade', grade, key: nextKey(), ...seen };
}

function changed({ kind }: Session, doing: Doing | undefined, nextKey: () => string): UntimedEvent | undefined {
  const isOnTable = kind === 'asking' || kind === 'answered';
  return isOnTable && doing ? { kind: 'change', doing, key: nextKey() } : undefined;
}
