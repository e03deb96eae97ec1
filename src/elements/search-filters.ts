import type { DeckId, Kind, Language } from '../cards/card.ts';
import { t } from '../i18n/t.ts';
import type { Filters, Standing } from '../search/desk.ts';
import { find, h } from './dom.ts';
import type { Choices, DeckChoice } from './search-messages.ts';

/** The fields that limit what is found. */
export interface FilterFields {
  readonly chosen: () => Filters;
  /** Fills the fields with what this site has; what was asked for and isn't there is asked for no more. */
  readonly offer: (choices: Choices) => void;
  /** Writes what is chosen into an address. */
  readonly writeTo: (query: URLSearchParams) => void;
  readonly clear: () => void;
}

const names = ['deck', 'language', 'kind', 'state'] as const;
type Name = (typeof names)[number];

/** Takes the box of a search, what its address asks for, and the page's language, and returns its filters. */
export function openFilters(
  box: HTMLElement,
  asked: URLSearchParams,
  language: Language,
  onChange: () => void,
): FilterFields {
  const root = find(box, '[data-filters]', HTMLDetailsElement);
  // On a phone the results would begin below them.
  if (!matchMedia('(min-width: 40rem)').matches) root.open = false;
  const clearing = find(box, '[data-clear]', HTMLButtonElement);
  const selectOf = (name: Name): HTMLSelectElement => find(root, `select[name="${name}"]`, HTMLSelectElement);
  let values: Readonly<Partial<Record<Name, string>>> = Object.fromEntries(
    names.flatMap((name) => (asked.get(name) ? [[name, asked.get(name) ?? '']] : [])),
  );
  const showCount = (): void => {
    const count = Object.keys(values).length;
    clearing.hidden = count === 0;
    find(root, '[data-filter-count]', HTMLElement).textContent = count === 0 ? '' : ` (${count})`;
  };
  const read = (): void => {
    values = Object.fromEntries(
      names.map((name) => [name, selectOf(name).value] as const).filter(([, value]) => value !== ''),
    );
    showCount();
  };
  const clear = (): void => {
    for (const name of names) selectOf(name).value = '';
    read();
    onChange();
  };
  root.addEventListener('input', () => {
    read();
    onChange();
  });
  clearing.addEventListener('click', clear);
  showCount();
  return {
    // The selects offer nothing else, and search itself finds nothing for what is none of these.
    chosen: () => values as { deck?: DeckId; language?: Language; kind?: Kind; state?: Standing },
    offer: (choices) => {
      fillAll(selectOf, choices, language);
      for (const name of names) selectOf(name).value = hasOption(selectOf(name), values[name]) ? values[name] : '';
      const before = Object.keys(values).length;
      read();
      root.hidden = false;
      if (Object.keys(values).length < before) onChange();
    },
    writeTo: (query) => {
      for (const name of names) {
        const value = values[name];
        if (value === undefined) query.delete(name);
        else query.set(name, value);
      }
    },
    clear,
  };
}

function fillAll(
  selectOf: (name: Name) => HTMLSelectElement,
  { decks, languages, kinds }: Choices,
  language: Language,
): void {
  const spoken = languages.map((one) => [one, t(language, `language.${one}`)] as const);
  fill(selectOf('deck'), decksIn(decks, language), language);
  fill(selectOf('language'), spoken, language);
  fill(
    selectOf('kind'),
    kinds.map((kind) => [kind, t(language, `kind.${kind}`)]),
    language,
  );
}

function fill(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, text: string])[],
  language: Language,
): void {
  const any = h('option', { value: '' }, t(language, 'study.pick.all'));
  select.replaceChildren(any, ...options.map(([value, text]) => h('option', { value }, text)));
  const field = select.closest('label');
  if (field) field.hidden = options.length < 2;
}

function decksIn(decks: readonly DeckChoice[], language: Language): [string, string][] {
  return decks
    .map(({ deck, titles }): [string, string] => [deck, titles[language] ?? titles.fr ?? titles.en ?? deck])
    .sort(([, a], [, b]) => a.localeCompare(b, language));
}

function hasOption(select: HTMLSelectElement, value: string | undefined): value is string {
  return [...select.options].some((option) => option.value === value);
}
