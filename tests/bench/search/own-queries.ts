import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { titlesOf } from '../../../src/cli/card-json.ts';
import { contentFolder } from '../../../src/collection/folder.ts';
import { readNotes } from '../../../src/collection/index.ts';
import { createRenderer } from '../../../src/render/show.ts';
import type { BenchCard, BenchData } from './data.ts';

const file = new URL('../../search/queries.json', import.meta.url);
/** Those of the first set were written before the ranking was built; its weights were set with all of them. */
const schema = z
  .array(
    z.object({
      query: z.string().min(1),
      relevant: z.array(z.string()).min(1),
      set: z.enum(['first', 'later']).default('first'),
    }),
  )
  .min(1);

/** The project's own cards, as its site searches them, and the queries written for them, of the class `first` or `later`; nothing where none are written. */
export async function ownData(): Promise<BenchData | undefined> {
  if (!existsSync(file)) return undefined;
  const queries = schema.parse(JSON.parse(await readFile(file, 'utf8')));
  const cards = await ownCards();
  const known = new Set(cards.map(({ concept }) => concept));
  for (const { query, relevant } of queries)
    for (const concept of relevant)
      if (!known.has(concept)) throw new Error(`The query "${query}" means "${concept}", which no card is about.`);
  return { cards, queries: queries.map(({ query, relevant, set }) => ({ query, relevant, class: set })) };
}

/** The cards of `content/`, with the texts that the site's index holds. */
export async function ownCards(): Promise<BenchCard[]> {
  const { collection } = await readNotes(contentFolder);
  const nowhere = { documentPage: () => undefined, image: () => undefined };
  const renderer = await createRenderer(collection, nowhere);
  const titles = titlesOf(collection);
  const shown = await Promise.all([...collection.cards.values()].map(renderer.card));
  return shown.map(({ id, concept, language, question, answer, references, rewordings, tags }) => ({
    id,
    concept,
    language,
    deck: titles.get(id) ?? '',
    question,
    answer: references === undefined ? answer : `${answer}\n${references}`,
    tags,
    ...(rewordings && { rewordings }),
  }));
}
