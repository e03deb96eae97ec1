import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { AppendResult } from '../study/chunk-writer.ts';
import type { ChunkProblem, Reading } from '../study/store.ts';
import { h } from './dom.ts';
import { reasonOf } from './fetch-json.ts';
import { saveFile } from './save-file.ts';

/** Tells the learner why the last answer is not in storage yet; once all is kept, takes that notice away. */
export function showKept(notices: HTMLElement, language: Language, result: AppendResult): void {
  notices.querySelector('[data-not-kept]')?.remove();
  if (result.kind === 'kept') return;
  const { reason } = result;
  notices.append(h('p', { class: 'notice', 'data-not-kept': reason }, t(language, `study.notKept.${reason}`)));
}

/** Tells the same of several entries written at once: how it stands after the last, and that the storage was cleared, whichever found it so. */
export function showAllKept(notices: HTMLElement, language: Language, results: readonly AppendResult[]): void {
  const cleared = results.find((result) => result.kind === 'not-kept' && result.reason === 'cleared');
  const last = cleared ?? results.at(-1);
  if (last) showKept(notices, language, last);
}

/** Whether storage was found cleared when something was written. */
export function wasCleared(results: readonly AppendResult[]): boolean {
  return results.some((result) => result.kind === 'not-kept' && result.reason === 'cleared');
}

/** Tells the learner that what the address asks for is not there, or no more, by the names of what it is. */
export function showUnknown(notices: HTMLElement, language: Language, names: ReadonlySet<string>): void {
  if (names.size === 0) return;
  const words = t(language, names.has('deck') ? 'study.unknownDeck' : 'study.unknownChoice');
  notices.append(h('p', { class: 'notice' }, words));
}

/** Tells the learner that a card was forgotten too often, in place of what was told of another; nothing where there is no such card. */
export function showLeech(notices: HTMLElement, leech: HTMLElement | undefined): void {
  notices.querySelector('[data-leech]')?.remove();
  if (leech) notices.append(leech);
}

/** Tells the learner what failed, with a button that takes the notice away and tries again. */
export function showFailure(
  notices: HTMLElement,
  language: Language,
  error: unknown,
  again: () => Promise<void>,
): void {
  const retry = h('button', { type: 'button', class: 'button' }, t(language, 'study.retry'));
  const text = t(language, 'study.failed', { reason: reasonOf(error) });
  const notice = h('div', { class: 'notice', role: 'alert', 'data-failed': true }, text, retry);
  retry.addEventListener('click', () => {
    notice.remove();
    void again();
  });
  hideFailure(notices);
  notices.append(notice);
}

/** Takes the notice of a failure away. */
export function hideFailure(notices: HTMLElement): void {
  notices.querySelector('[data-failed]')?.remove();
}

/** Tells the learner before the first answer what is amiss with the storage, if anything. */
export function showStorage(notices: HTMLElement, language: Language, { blocked, problems }: Reading): void {
  if (blocked) showKept(notices, language, { kind: 'not-kept', reason: 'blocked', waiting: 0 });
  showUnreadable(notices, language, problems);
}

/** Tells the learner of stored progress that can't be read, with a button that saves a copy of it; nothing is changed. */
function showUnreadable(notices: HTMLElement, language: Language, problems: readonly ChunkProblem[]): void {
  if (problems.length === 0) return;
  const save = h('button', { type: 'button', class: 'button' }, t(language, 'study.unreadable.save'));
  save.addEventListener('click', () => download(problems));
  const text = tCount(language, 'study.unreadable', problems.length);
  notices.append(h('div', { class: 'notice', 'data-unreadable': true }, text, save));
}

function download(problems: readonly ChunkProblem[]): void {
  saveFile('recto-unreadable.txt', problems.map(({ key, text }) => `# ${key}\n${text}`).join('\n'));
}
