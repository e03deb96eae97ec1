import { h } from './dom.ts';

/** So many links are drawn in a frame, so that no key waits for them: the others follow in the next ones. */
const atOnce = 4;

/** A field and the list of links under it, of which one is chosen by the arrows (the combobox of ARIA's authoring practices). */
export interface ResultList {
  readonly show: (links: readonly HTMLAnchorElement[]) => void;
  /** The link that is chosen, where there is one. */
  readonly chosen: () => HTMLAnchorElement | undefined;
}

/** Takes the field and the list of a search, and returns what shows links in it. */
export function openResultList(input: HTMLInputElement, list: HTMLElement): ResultList {
  let links: readonly HTMLAnchorElement[] = [];
  let active = -1;
  let waiting: readonly HTMLAnchorElement[] = [];
  const showRest = (): void => {
    list.append(...waiting);
    waiting = [];
  };
  const showMore = (shown: readonly HTMLAnchorElement[]): void => {
    if (links !== shown || waiting.length === 0) return;
    list.append(...waiting.slice(0, atOnce));
    waiting = waiting.slice(atOnce);
    inNextFrame(() => showMore(shown));
  };
  const activate = (at: number): void => {
    links[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const link = links[at];
    link?.setAttribute('aria-selected', 'true');
    if (link) input.setAttribute('aria-activedescendant', link.id);
    else input.removeAttribute('aria-activedescendant');
  };
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || links.length === 0 || event.isComposing) return;
    event.preventDefault();
    showRest();
    activate((active + step + links.length) % links.length);
    links[active]?.scrollIntoView({ block: 'nearest' });
  });
  return {
    show: (shown) => {
      links = shown;
      shown.forEach((link, at) => {
        link.id = `${list.id}-${at}`;
        link.role = 'option';
        link.ariaSelected = 'false';
      });
      waiting = shown.slice(atOnce);
      list.replaceChildren(...shown.slice(0, atOnce));
      inNextFrame(() => showMore(shown));
      input.setAttribute('aria-expanded', String(shown.length > 0));
      activate(shown.length > 0 ? 0 : -1);
    },
    chosen: () => links[active],
  };
}

/** A frame's callbacks come before it is drawn: those of the next one come after. */
function inNextFrame(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}

/** Says things in a live region once typing pauses, so that not every key is heard. */
export function openAnnouncer(region: HTMLElement): (message: string) => void {
  let timer = 0;
  return (message) => {
    clearTimeout(timer);
    if (message === region.textContent) return;
    // What is no longer true is not read out any more.
    region.textContent = '';
    if (message !== '') timer = window.setTimeout(() => region.replaceChildren(h('span', {}, message)), pause);
  };
}

const pause = 600;
