import UFuzzy from '@leeoniya/ufuzzy';
import { conceptsOf, type Engine } from '../engine.ts';

/** Up to so many words are tried in every order. */
const outOfOrder = 3;
/** Up to so many found texts are put in order. */
const ranked = 1_000;

/** uFuzzy over question and answer without accents, one slip in a word. */
export const ufuzzy: Engine = {
  name: 'ufuzzy',
  index: (cards) => {
    const texts = UFuzzy.latinize(cards.map(({ question, answer }) => `${question} ${answer}`));
    const fuzzy = new UFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
    return ({ query }, limit) => {
      const [found, info, order] = fuzzy.search(texts, UFuzzy.latinize(query), outOfOrder, ranked);
      const best = info && order ? order.map((at) => info.idx[at] ?? -1) : (found ?? []);
      return conceptsOf(
        best.map((at) => cards[at]?.concept),
        limit,
      );
    };
  },
};
