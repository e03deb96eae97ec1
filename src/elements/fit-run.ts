import type { Fit } from '../study/fit.ts';
import type { FitSequence } from '../study/fit-answers.ts';

/** What a page asks of its fitting thread. */
export interface FitRequest {
  readonly sequences: readonly FitSequence[];
  readonly inUse: readonly number[];
  readonly relearningSteps: number;
}

/** What that thread tells: how far it is, from 0 to 1, and what came of it. */
export type FitNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly fit: Fit };

/** A fit on its way: `fit` rejects where the browser can't run it, and never settles once cancelled. */
export interface FitRun {
  readonly fit: Promise<Fit>;
  readonly cancel: () => void;
}

/** Starts to fit in a worker of its own, and tells how far it is. */
export function startFit(request: FitRequest, onProgress: (share: number) => void): FitRun {
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { type: 'module' });
  const fit = new Promise<Fit>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FitNews>) => {
      if (data.kind === 'progress') return onProgress(data.share);
      worker.terminate();
      resolve(data.fit);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
  });
  worker.postMessage(request);
  return { fit, cancel: () => worker.terminate() };
}
