import type { Language } from '../cards/card.ts';
import { t, tCount } from '../i18n/t.ts';
import type { AppendResult } from '../study/chunk-writer.ts';
import type { ChunkProblem } from '../study/store.ts';
import { h } from './dom.ts';

type Reason = Extract<AppendResult, { kind: 'not-kept' }>['reason'];

/** Tells the learner why the last answer is not in storage yet; without a reason, takes such a notice away. */
export function showNotKept(notices: HTMLElement, language: Language, reason: Reason | undefined): void {
  notices.querySelector('[data-not-kept]')?.remove();
  if (reason)
    notices.append(h('p', { class: 'notice', 'data-not-kept': reason }, t(language, `study.notKept.${reason}`)));
}

/** Tells the learner of stored progress that can't be read, with a button that saves a copy of it; nothing is changed. */
export function showUnreadable(notices: HTMLElement, language: Language, problems: readonly ChunkProblem[]): void {
  if (problems.length === 0) return;
  const save = h('button', { type: 'button', class: 'button' }, t(language, 'study.unreadable.save'));
  save.addEventListener('click', () => download(problems));
  const text = tCount(language, 'study.unreadable', problems.length);
  notices.append(h('div', { class: 'notice', 'data-unreadable': true }, text, save));
}

function download(problems: readonly ChunkProblem[]): void {
  const text = problems.map(({ key, text: chunk }) => `# ${key}\n${chunk}`).join('\n');
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  h('a', { href: address, download: 'recto-unreadable.txt' }).click();
  URL.revokeObjectURL(address);
}
