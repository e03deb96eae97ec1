import { conceptFinder } from '../study/concept-finder.ts';
import { entriesAbout } from '../study/edits.ts';
import { foldHistory, stateOf } from '../study/history.ts';
import { namesOf } from '../study/sides.ts';
import { partsIn } from './card-trace.ts';
import { languageOf } from './page-language.ts';
import { openBrowserStore } from './progress.ts';
import { noteBlock } from './study-note.ts';

/** Shows on a card's own page what the learner noted on it, in any of its languages and on any of its gaps. */
class OwnNote extends HTMLElement {
  connectedCallback(): void {
    const parts = [...document.querySelectorAll<HTMLElement>('article[data-concept] [data-side]')].flatMap(partsIn);
    const store = openBrowserStore();
    const entries = entriesAbout(store.read().entries, parts.flatMap(namesOf));
    const history = foldHistory(entries, conceptFinder(parts), store.preferences.settings());
    const notes = new Set(parts.map(({ card }) => stateOf(history, card).note));
    this.replaceChildren(...[...notes].flatMap((note) => noteBlock(note, languageOf(this)) ?? []));
  }
}

customElements.define('own-note', OwnNote);
