import { type Confidence, confidences, type Flag, flags, type Grade, grades } from '../study/review.ts';
import { isTyping } from './dom.ts';

const plain = [
  'flip',
  'undo',
  'ahead',
  'other',
  'help',
  'more',
  'pick',
  'bury',
  'suspend',
  'next-flag',
  'note',
  'note-save',
  'note-cancel',
  'reset',
  'reset-now',
] as const;

/** What a key or a button asks of the study page; `forward` turns the leaf, or grades Good where it is turned; `number` presses the button of that place. */
export type Command =
  | { readonly kind: 'forward' | (typeof plain)[number] }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'confidence'; readonly confidence: Confidence }
  | { readonly kind: 'flag'; readonly flag: Flag }
  | { readonly kind: 'bring-back'; readonly held: 'buried' | 'suspended' };

const keys: ReadonlyMap<string, Command> = new Map<string, Command>([
  [' ', { kind: 'forward' }],
  ['u', { kind: 'undo' }],
  ['z', { kind: 'undo' }],
  ['l', { kind: 'other' }],
  ['m', { kind: 'more' }],
  ['b', { kind: 'bury' }],
  ['s', { kind: 'suspend' }],
  ['f', { kind: 'next-flag' }],
  ['n', { kind: 'note' }],
  ['r', { kind: 'reset' }],
  ['c', { kind: 'pick' }],
  ['?', { kind: 'help' }],
  ...grades.map((_, at): [string, Command] => [String(at + 1), { kind: 'number', number: at + 1 }]),
]);

/** Hands over what keys and the buttons of a study page ask for. */
export function listenForCommands(root: HTMLElement, obey: (command: Command) => void): void {
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const command = button && commandOfButton(button.dataset);
    if (command) obey(command);
  });
  document.addEventListener('keydown', (event) => {
    const command = commandOfKey(event);
    if (!command) return;
    event.preventDefault();
    if (!event.repeat) obey(command);
  });
}

/** Space is a link's or a button's own key where one has the focus, and an open menu or dialog has all keys to itself. */
function commandOfKey(event: KeyboardEvent): Command | undefined {
  const { key, target } = event;
  if (document.querySelector('dialog[open]')) return undefined;
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (isUndoKey(event)) return on('input, textarea') ? undefined : { kind: 'undo' };
  if (isTyping(event) || on('[role="menu"]')) return undefined;
  return key === ' ' && on('a, button, summary') ? undefined : keys.get(key.toLowerCase());
}

function isUndoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;
}

function commandOfButton(data: Readonly<DOMStringMap>): Command | undefined {
  const grade = grades.find((one) => one === data.grade);
  if (grade) return { kind: 'grade', grade };
  const confidence = confidences.find((one) => one === data.confidence);
  if (confidence) return { kind: 'confidence', confidence };
  const flag = flags.find((one) => String(one) === data.flag);
  if (flag !== undefined) return { kind: 'flag', flag };
  if (data.bringBack === 'buried' || data.bringBack === 'suspended')
    return { kind: 'bring-back', held: data.bringBack };
  const kind = plain.find((one) => one === data.command);
  return kind && { kind };
}
