import { conceptFinder } from '../study/concept-finder.ts';
import { acceptedOf, entriesAbout, isEdited, type Wish, wishOf } from '../study/edits.ts';
import { foldHistory, type History } from '../study/history.ts';
import { namesOf } from '../study/sides.ts';
import type { Store } from '../study/store.ts';
import { type CardTrace, partsIn } from './card-trace.ts';
import { changedAnswer } from './changed-answer.ts';
import { find, h } from './dom.ts';
import { showWish } from './edit-notices.ts';
import { keepText } from './kept-texts.ts';
import { languageOf } from './page-language.ts';
import { followOthers, openBrowserStore, undoOf, writingOf } from './progress.ts';
import { showKept } from './study-notices.ts';

/** Says on a card's page that its answer changed since the learner learnt it. */
class CardEdits extends HTMLElement {
  private readonly store: Store = openBrowserStore();
  private readonly notices = h('div', { class: 'notices', 'aria-live': 'polite' });

  /** Which drawing is the last begun: an earlier one that had to wait is given up. */
  private drawing = 0;

  async connectedCallback(): Promise<void> {
    this.prepend(this.notices);
    await this.draw();
    followOthers(this.store, () => void this.draw());
  }

  private async draw(): Promise<void> {
    this.drawing += 1;
    const { drawing } = this;
    const sides = [...this.querySelectorAll<HTMLElement>('[data-side]')];
    const traces = sides.flatMap(partsIn);
    const history = this.history(traces);
    for (const side of sides) {
      const edited = partsIn(side).filter((part) => isEdited(history, part));
      const [trace] = edited;
      const shown = side.querySelector('[data-changed]');
      if (trace === undefined) shown?.remove();
      else if (!shown) {
        const onWish = (wish: Wish) => void this.wish(edited, traces, wish);
        const section = await changedAnswer(trace, acceptedOf(history, trace), languageOf(this), onWish);
        if (drawing !== this.drawing) return;
        // Under the heading of the answer, where there is one, so that no level of headings is left out.
        const answer = find(side, '[data-answer]', HTMLElement);
        answer.insertBefore(section, answer.querySelector(':scope > h2 + *'));
      }
    }
  }

  /** Of this page's cards alone: a page that is read must not wait for the history of all. */
  private history(traces: readonly CardTrace[]): History {
    const names = traces.flatMap(namesOf);
    return foldHistory(
      entriesAbout(this.store.read().entries, names),
      conceptFinder(traces),
      this.store.preferences.settings(),
    );
  }

  /** Of each part of the card whose answer changed: the wish is about the answer, which they share. */
  private async wish(edited: readonly CardTrace[], traces: readonly CardTrace[], wish: Wish): Promise<void> {
    const history = this.history(traces);
    const entries = edited.flatMap((trace) => wishOf(history, trace, writingOf(this.store), wish) ?? []);
    if (entries.length === 0) return;
    for (const trace of edited) void keepText(trace.card, trace.fingerprint, trace.text);
    for (const entry of entries) showKept(this.notices, languageOf(this), this.store.append(entry));
    showWish(this.notices, languageOf(this), wish, () => {
      for (const { key } of entries) this.store.append(undoOf(this.store, key));
      void this.draw();
    });
    await this.draw();
  }
}

customElements.define('card-edits', CardEdits);
