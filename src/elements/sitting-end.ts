import type { Session } from '../study/session-state.ts';

const name = 'sitting-end';

/** Tells the page that a sitting has come to its end, or to a pause, with the answers that were given. */
export function tellSittingEnd(before: Session | undefined, after: Session): void {
  if (before && !isOver(before) && isOver(after)) document.dispatchEvent(new Event(name));
}

/** Takes what to do whenever a sitting of this page ends. */
export function onSittingEnd(listener: () => void): void {
  document.addEventListener(name, listener);
}

function isOver({ kind }: Session): boolean {
  return kind === 'done' || kind === 'waiting';
}
