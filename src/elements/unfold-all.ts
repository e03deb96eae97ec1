import { h } from './dom.ts';

/** A button that unfolds every card of a deck page, and folds them again. */
class UnfoldAll extends HTMLElement {
  connectedCallback(): void {
    const button = h('button', { type: 'button', class: 'button' }, this.dataset.unfold ?? '');
    button.addEventListener('click', () => {
      const entries = this.entries();
      const open = !entries.every((entry) => entry.open);
      for (const entry of entries) entry.open = open;
    });
    document.addEventListener('toggle', () => this.name(button), { capture: true });
    this.replaceChildren(button);
  }

  private name(button: HTMLButtonElement): void {
    const allOpen = this.entries().every((entry) => entry.open);
    button.textContent = (allOpen ? this.dataset.fold : this.dataset.unfold) ?? '';
  }

  private entries(): HTMLDetailsElement[] {
    const target = document.getElementById(this.dataset.target ?? '');
    return target ? [...target.querySelectorAll<HTMLDetailsElement>('details.entry')] : [];
  }
}

customElements.define('unfold-all', UnfoldAll);
