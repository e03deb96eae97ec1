import { find, isTyping } from './dom.ts';

/**
 * Opens search over any page: by its link, by `/` and by Ctrl-K or Cmd-K; Escape closes it. Going back from a result opens it again as
 * it was.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', (event) => {
      const isCtrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!isCtrlK && (event.key !== '/' || isTyping(event))) return;
      event.preventDefault();
      this.open();
    });
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('[data-open-search]') : null;
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.open();
    });
    this.dialog.addEventListener('keydown', (event) => {
      // A search field keeps the first Escape to itself, to empty itself.
      if (event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      this.dialog.close();
    });
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
      else if (event.target instanceof Element && event.target.closest('a.result')) remember(this.input.value);
    });
    this.dialog.addEventListener('close', () => remember(undefined));
    const [navigation] = performance.getEntriesByType('navigation');
    const asked = remembered();
    if (asked !== undefined && navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward')
      void customElements.whenDefined('site-search').then(() => this.ask(asked));
  }

  private open(): void {
    const { dialog } = this;
    if (!dialog.open) dialog.showModal();
    this.input.focus();
    this.input.select();
  }

  private ask(query: string): void {
    this.open();
    this.input.value = query;
    this.input.dispatchEvent(new InputEvent('input'));
  }

  private get input(): HTMLInputElement {
    return find(this.dialog, 'input', HTMLInputElement);
  }

  private get dialog(): HTMLDialogElement {
    return find(this, 'dialog', HTMLDialogElement);
  }
}

/** Keeps what was asked with the page's place in the history, or forgets it. */
function remember(query: string | undefined): void {
  const { search: _, ...others }: Readonly<Record<string, unknown>> = history.state ?? {};
  history.replaceState(query === undefined ? others : { ...others, search: query }, '');
}

function remembered(): string | undefined {
  const state: Readonly<Record<string, unknown>> = history.state ?? {};
  return typeof state.search === 'string' ? state.search : undefined;
}

customElements.define('search-dialog', SearchDialog);
