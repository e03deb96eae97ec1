import { find, isTyping } from './dom.ts';

/** Opens search over any page: by its link, by `/` and by Ctrl-K or Cmd-K; Escape closes it. */
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
    });
  }

  private open(): void {
    const { dialog } = this;
    if (!dialog.open) dialog.showModal();
    const input = find(dialog, 'input', HTMLInputElement);
    input.focus();
    input.select();
  }

  private get dialog(): HTMLDialogElement {
    return find(this, 'dialog', HTMLDialogElement);
  }
}

customElements.define('search-dialog', SearchDialog);
