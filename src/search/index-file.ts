import { openReader, openWriter, type Reader, type Writer } from './bytes.ts';
import { readKeyNames, writeKeyNames } from './key-names.ts';
import { type CardNames, conceptIn, firstsOf, levelIn, levels, type SearchIndex } from './search-index.ts';

/** When anything here changes, this does: a page never reads the file of another version. */
const version = 'recto-search-4';

/** Takes an index and returns it as a file, which `readIndex` reads. */
export function writeIndex(index: SearchIndex): Uint8Array {
  const writer = openWriter();
  writer.text(version);
  writer.text(JSON.stringify(namesOf(index)));
  writer.text(index.terms.join('\n'));
  writeFirsts(writer, index.firstCards);
  writeFirsts(writer, index.firstQuestions);
  writeFirsts(writer, index.firstWords);
  for (const term of index.words) writer.number(term);
  writer.raw(index.capitals);
  writeKeyNames(writer, index.lexicon);
  writePostings(writer, index);
  return writer.finish();
}

/** Takes the bytes of a file and returns the index in it; throws an error that says why where it is none. */
export function readIndex(bytes: Uint8Array): SearchIndex {
  const reader = openReader(bytes);
  const found = reader.text();
  if (found !== version)
    throw new Error(`The search index is of another version: ${JSON.stringify(found.slice(0, 40))}.`);
  const names: Names = JSON.parse(reader.text());
  const terms = linesIn(reader.text());
  const firstCards = readFirsts(reader);
  const firstQuestions = readFirsts(reader);
  const firstWords = readFirsts(reader);
  const words = reader.numbers(firstWords.at(-1) ?? 0);
  const capitals = reader.raw(Math.ceil(words.length / 8)).slice();
  const lexicon = readKeyNames(reader);
  const postings = readPostings(reader);
  if (!reader.isDone()) throw new Error('The search index has something after its end.');
  return {
    concepts: names.concepts,
    cards: cardsOf(names, firstCards),
    firstCards,
    terms,
    firstQuestions,
    firstWords,
    words,
    capitals,
    ...postings,
    lexicon,
  };
}

/** The names of an index, each deck's once. */
interface Names {
  readonly concepts: SearchIndex['concepts'];
  readonly decks: readonly (readonly [deck: CardNames['deck'], title: string])[];
  /** For each card its id (empty where it is its concept's, a point and its language), and the number of its deck. */
  readonly cards: readonly string[];
  readonly deckOf: readonly number[];
  readonly languages: readonly CardNames['language'][];
  readonly kinds: readonly CardNames['kind'][];
}

function namesOf({ concepts, cards }: SearchIndex): Names {
  const titles = [...new Set(cards.map(({ deck, deckTitle }) => JSON.stringify([deck, deckTitle])))];
  const numbers = new Map(titles.map((title, number) => [title, number]));
  return {
    concepts,
    decks: titles.map((title) => JSON.parse(title)),
    cards: cards.map(({ card, concept, language }) => (card === `${concept}.${language}` ? '' : card)),
    deckOf: cards.map(({ deck, deckTitle }) => numbers.get(JSON.stringify([deck, deckTitle])) ?? 0),
    languages: cards.map(({ language }) => language),
    kinds: cards.map(({ kind }) => kind),
  };
}

function cardsOf({ concepts, decks, cards, deckOf, languages, kinds }: Names, firstCards: Uint32Array): CardNames[] {
  let concept = 0;
  return cards.map((card, at) => {
    while ((firstCards[concept + 1] ?? cards.length) <= at) concept += 1;
    const [name, language, kind] = [concepts[concept], languages[at], kinds[at]];
    const [deck, deckTitle] = decks[deckOf[at] ?? 0] ?? [];
    if (
      name === undefined ||
      language === undefined ||
      kind === undefined ||
      deck === undefined ||
      deckTitle === undefined
    )
      throw new Error(`The search index does not say all of its card number ${at}.`);
    return {
      card: (card === '' ? `${name}.${language}` : card) as CardNames['card'],
      concept: name,
      deck,
      deckTitle,
      language,
      kind,
    };
  });
}

function writeFirsts(writer: Writer, firsts: Uint32Array): void {
  writer.number(firsts.length - 1);
  for (let at = 1; at < firsts.length; at += 1) writer.number((firsts[at] ?? 0) - (firsts[at - 1] ?? 0));
}

function readFirsts(reader: Reader): Uint32Array {
  return firstsOf(reader.numbers(reader.number()));
}

/** Concepts as the steps between them, and apart from them their weights, which look alike. */
function writePostings(writer: Writer, { firstPostings, postings }: SearchIndex): void {
  writeFirsts(writer, firstPostings);
  for (let term = 0; term + 1 < firstPostings.length; term += 1) {
    let before = -1;
    for (let place = firstPostings[term] ?? 0; place < (firstPostings[term + 1] ?? 0); place += 1) {
      const concept = conceptIn(postings[place] ?? 0);
      writer.number(concept - before - 1);
      before = concept;
    }
  }
  writer.raw(Array.from(postings, levelIn));
}

function readPostings(reader: Reader): Pick<SearchIndex, 'firstPostings' | 'postings'> {
  const firstPostings = readFirsts(reader);
  const postings = reader.numbers(firstPostings.at(-1) ?? 0);
  const weights = reader.raw(postings.length);
  let place = 0;
  for (let term = 1; term < firstPostings.length; term += 1) {
    const end = firstPostings[term] ?? 0;
    for (let concept = -1; place < end; place += 1) {
      concept += (postings[place] ?? 0) + 1;
      postings[place] = concept * levels + (weights[place] ?? 0);
    }
  }
  return { firstPostings, postings };
}

function linesIn(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
