import { h } from './dom.ts';

/** Hands the learner a text as a file of this name. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  h('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
