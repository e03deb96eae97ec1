/** Folds the other language away on a narrow screen, where it would stand between the answer and the next card. */
class CardSides extends HTMLElement {
  connectedCallback(): void {
    const narrow = matchMedia('(max-width: 59.99rem)');
    const fold = () => {
      for (const side of this.querySelectorAll<HTMLDetailsElement>('details.sheet')) side.open = !narrow.matches;
    };
    fold();
    narrow.addEventListener('change', fold);
  }
}

customElements.define('card-sides', CardSides);
