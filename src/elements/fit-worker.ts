import { fitWeights } from '../study/fit.ts';
import type { FitNews, FitRequest } from './fit-run.ts';

/** Fits in a thread of its own, so that the page goes on answering, and tells how far it is about a hundred times. */
addEventListener('message', ({ data }: MessageEvent<FitRequest>) => {
  const fitting = fitWeights(data.sequences, data.inUse, data.relearningSteps);
  let told = 0;
  for (let next = fitting.next(); ; next = fitting.next()) {
    if (next.done) return tell({ kind: 'done', fit: next.value });
    const { done, total } = next.value;
    if (done / total < told + 0.01) continue;
    told = done / total;
    tell({ kind: 'progress', share: told });
  }
});

function tell(news: FitNews): void {
  postMessage(news);
}
