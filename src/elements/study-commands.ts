import { type Grade, grades } from '../study/review.ts';

/** What a key or a button asks of the study page; `forward` turns the leaf, or grades Good where it is turned. */
export type Command =
  | { readonly kind: 'forward' | 'flip' | 'undo' | 'ahead' | 'other-language' | 'help' }
  | { readonly kind: 'grade'; readonly grade: Grade };

const keys: ReadonlyMap<string, Command> = new Map<string, Command>([
  [' ', { kind: 'forward' }],
  ['u', { kind: 'undo' }],
  ['l', { kind: 'other-language' }],
  ['?', { kind: 'help' }],
  ...grades.map((grade, at): [string, Command] => [String(at + 1), { kind: 'grade', grade }]),
]);

const buttons: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['flip', { kind: 'flip' }],
  ['undo', { kind: 'undo' }],
  ['ahead', { kind: 'ahead' }],
  ['other', { kind: 'other-language' }],
  ['help', { kind: 'help' }],
]);

/** Takes a pressed key and whether a link or a button has the focus, whose own key Space is; returns what is asked, if anything. */
export function commandOfKey(key: string, isOnControl: boolean): Command | undefined {
  return key === ' ' && isOnControl ? undefined : keys.get(key.toLowerCase());
}

/** Takes the `data-*` of a pressed button and returns what it asks, if anything. */
export function commandOfButton(data: Readonly<DOMStringMap>): Command | undefined {
  const grade = grades.find((one) => one === data.grade);
  if (grade) return { kind: 'grade', grade };
  const name = Object.keys(data).find((one) => buttons.has(one));
  return buttons.get(name ?? '');
}
