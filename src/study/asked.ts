import type { Kind, Language } from '../cards/card.ts';
import { readLanguage } from './entry-fields.ts';
import type { Filter } from './filter.ts';
import type { StudyItem } from './queue.ts';
import { type Flag, flags } from './review.ts';

/** In which language a card is asked: the page's or a certain one, or across: the question in the page's, the answer in the other. */
export type Ask = Language | 'across';

/** What an address asks for. */
export interface Asked {
  readonly filter: Omit<Filter, 'language'>;
  readonly ask: Ask | undefined;
  /** The names of what it asks for that the site does not have, or no more; they are left out of the filter. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Takes the query of a study page's address (`deck`, `tag`, `kind`, `language`, `flag`, `only`, `ask`; several of one name are
 * alternatives, an empty one says nothing) and the site's items, and returns what is asked for.
 */
export function readAsked(query: URLSearchParams, items: readonly StudyItem[]): Asked {
  const unknown = new Set<string>();
  const all = <T>(name: string, read: (text: string) => T | undefined): ReadonlySet<T> | undefined => {
    const texts = query.getAll(name).filter((text) => text !== '');
    const found = texts.map(read).filter((one) => one !== undefined);
    if (found.length < texts.length) unknown.add(name);
    return found.length > 0 ? new Set(found) : undefined;
  };
  const [decks, tags] = [all('deck', oneOf(items.map(({ deck }) => deck))), all('tag', oneOf(tagsOf(items)))];
  const kinds = all('kind', oneOf<Kind>(items.map(({ kind }) => kind)));
  const [writtenIn, flagged] = [all('language', readLanguage), all('flag', readFlag)];
  const [only] = all('only', oneOf(['weak', 'new'] as const)) ?? [];
  const [ask] = all<Ask>('ask', (text) => (text === 'across' ? text : readLanguage(text))) ?? [];
  const filter = {
    ...(decks && { decks }),
    ...(tags && { tags }),
    ...(kinds && { kinds }),
    ...(writtenIn && { writtenIn }),
    ...(flagged && { flags: flagged }),
    ...(only && { only }),
  };
  return { filter, ask, unknown };
}

function tagsOf(items: readonly StudyItem[]): readonly string[] {
  return items.flatMap(({ tags = [] }) => tags);
}

function readFlag(text: string): Flag | undefined {
  return flags.find((flag) => String(flag) === text);
}

function oneOf<T extends string>(all: readonly T[]): (text: string) => T | undefined {
  return (text) => all.find((one) => one === text);
}
