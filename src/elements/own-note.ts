import type { CardId, ConceptId } from '../cards/card.ts';
import { entriesAbout } from '../study/edits.ts';
import { foldHistory, stateOf } from '../study/history.ts';
import { languageOf } from './page-language.ts';
import { openBrowserStore } from './progress.ts';
import { noteBlock } from './study-note.ts';

/** Shows on a card's own page what the learner noted on it, in any of its languages. */
class OwnNote extends HTMLElement {
  connectedCallback(): void {
    const cards = (this.dataset.cards ?? '').split(' ') as CardId[];
    const store = openBrowserStore();
    const entries = entriesAbout(store.read().entries, cards);
    const conceptOf = (card: CardId) => (cards.includes(card) ? this.dataset.concept : card) as ConceptId;
    const history = foldHistory(entries, conceptOf, store.preferences.settings());
    const notes = new Set(cards.map((card) => stateOf(history, card).note));
    this.replaceChildren(...[...notes].flatMap((note) => noteBlock(note, languageOf(this)) ?? []));
  }
}

customElements.define('own-note', OwnNote);
