import type { Question, Remembered, Reply } from '../search/desk.ts';
import type { Choices, SearchNews, SearchRequest } from './search-messages.ts';

/** Search in a thread of its own. */
export interface SearchThread {
  /** Loads search, where that is not done. */
  readonly open: () => void;
  readonly ask: (question: Question) => void;
  /** Lets go of what is asked: no answer to it is told any more. */
  readonly forget: () => void;
  /** Whether the last question has its answer. */
  readonly isSettled: () => boolean;
  readonly remember: (all: readonly Remembered[]) => void;
}

/** What hears of the thread. */
export interface SearchListener {
  readonly onOpened: (choices: Choices) => void;
  /** Hears answers in the order of their questions: never one to a question before the last answered. */
  readonly onAnswer: (question: Question, reply: Reply) => void;
  readonly onFailed: (question: Question, reason: string) => void;
}

/** Takes the address of `search.json` and who listens; the thread itself starts when it is first needed. */
export function openSearchThread(file: string, listener: SearchListener): SearchThread {
  const address = new URL(file, location.href).href;
  const questions = new Map<number, Question>();
  let worker: Worker | undefined;
  let remembered: readonly Remembered[] = [];
  let [asked, settled] = [0, 0];

  const settle = (number: number): Question | undefined => {
    const question = questions.get(number);
    if (number <= settled) return undefined;
    settled = number;
    for (const older of questions.keys()) if (older <= number) questions.delete(older);
    return question;
  };
  const hear = (news: SearchNews): void => {
    const question = news.kind === 'opened' ? undefined : settle(news.number);
    if (news.kind === 'opened') listener.onOpened(news.choices);
    else if (question && news.kind === 'answer') listener.onAnswer(question, news.reply);
    else if (question && news.kind === 'failed') listener.onFailed(question, news.reason);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<SearchNews>) => hear(data));
    started.addEventListener('error', ({ message }) => {
      started.terminate();
      worker = undefined;
      hear({ kind: 'failed', number: asked, reason: message ?? 'search-worker' });
    });
    return started;
  };
  const send = (request: SearchRequest): void => {
    if (worker === undefined) {
      worker = start();
      if (remembered.length > 0) worker.postMessage({ kind: 'remember', all: remembered } satisfies SearchRequest);
    }
    worker.postMessage(request);
  };

  return {
    open: () => send({ kind: 'open', address }),
    ask: (question) => {
      asked += 1;
      questions.set(asked, question);
      send({ kind: 'ask', address, number: asked, question });
    },
    forget: () => {
      settled = asked;
      questions.clear();
    },
    isSettled: () => settled === asked,
    remember: (all) => {
      remembered = all;
      if (worker !== undefined) send({ kind: 'remember', all });
    },
  };
}
