import { defineCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import { contentFolder } from './collection/folder.ts';
import { type Notes, readNotes } from './collection/index.ts';
import { siteAddresses } from './i18n/address.ts';
import type { Addresses } from './render/page-fit.ts';
import { createRenderer, type Renderer } from './render/show.ts';
import { shownCardSchema, shownDeckSchema } from './render/shown-card.ts';

/** What an entry is made from: its id, all that its data depends on, and how to make the data. */
interface Recipe {
  readonly id: string;
  readonly ingredients: unknown;
  readonly make: () => Promise<object>;
}

type Read = { readonly notes: Notes; readonly renderer: Renderer };

const sourceSchema = z.object({ file: z.string(), text: z.string() });

export const collections = {
  cards: defineCollection({ schema: shownCardSchema, loader: loaderOf('recto-cards', cardRecipes) }),
  decks: defineCollection({ schema: shownDeckSchema, loader: loaderOf('recto-decks', deckRecipes) }),
  sources: defineCollection({ schema: sourceSchema, loader: loaderOf('recto-sources', sourceRecipes) }),
};

function cardRecipes({ notes: { collection }, renderer }: Read): Recipe[] {
  return [...collection.cards.values()].map((card) => {
    const document = collection.documents.find(({ file }) => file === card.span.file);
    const source = document?.text.split(/\r\n|\r|\n/).slice(card.span.line - 1, card.span.endLine);
    const { id, concept, deck, kind, language, span, follows } = card;
    const ingredients = {
      id,
      concept,
      deck,
      kind,
      language,
      span,
      follows,
      source,
      definitions: document?.definitions,
    };
    return { id, ingredients, make: () => renderer.card(card) };
  });
}

function deckRecipes({ notes: { collection }, renderer }: Read): Recipe[] {
  return collection.decks.map((deck) => {
    const concepts = deck.sides.flatMap(({ entries }) =>
      entries.map((entry) => (entry.kind === 'card' ? collection.cards.get(entry.card)?.concept : '')),
    );
    return { id: deck.id, ingredients: { deck, concepts }, make: () => renderer.deck(deck) };
  });
}

function sourceRecipes({ notes }: Read): Recipe[] {
  return notes.collection.documents.map(({ file, text }) => ({
    id: file,
    ingredients: text,
    make: async () => ({ file, text }),
  }));
}

/** A loader that throws what the notes are wrong in (an empty site is never built), and makes again only what changed. */
function loaderOf(name: string, recipesOf: (read: Read) => Recipe[]): Loader {
  return {
    name,
    load: async (context) => {
      await fill(context, recipesOf);
      context.watcher?.add(contentFolder);
      const refresh = (path: string) => {
        if (!path.startsWith(contentFolder)) return;
        fill(context, recipesOf).catch((error: unknown) => context.logger.error(String(error)));
      };
      for (const event of ['change', 'add', 'unlink']) context.watcher?.on(event, refresh);
    },
  };
}

async function fill(
  { store, parseData, generateDigest, logger, config }: LoaderContext,
  recipesOf: (read: Read) => Recipe[],
): Promise<void> {
  const notes = await readNotes(contentFolder);
  if (notes.report && recipesOf === cardRecipes) logger.warn(`\n${notes.report}`);
  const addresses = addressesOf(notes, config.base);
  const renderer = await createRenderer(notes.collection, addresses);
  const recipes = recipesOf({ notes, renderer });
  const version = await pipelineVersion(
    [config.base, notes.images, notes.collection.documents.map(({ file }) => file)],
    fileURLToPath(config.root),
  );
  for (const { id, ingredients, make } of recipes) {
    const digest = generateDigest(JSON.stringify([version, ingredients]));
    if (store.get(id)?.digest !== digest)
      store.set({ id, data: await parseData({ id, data: { ...(await make()) } }), digest });
  }
  const ids = new Set(recipes.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
}

function addressesOf({ collection, images }: Notes, base: string): Addresses {
  const site = siteAddresses(base);
  const documents = new Set(collection.documents.map(({ file }) => file));
  return {
    documentPage: (path, language) => (documents.has(path) ? site.source(language, path) : undefined),
    image: (path) => (images.includes(path) ? site.file(`notes/${path}`) : undefined),
  };
}

/** Names the code and the packages that make the data, so that a change in them makes everything again. */
async function pipelineVersion(settings: unknown, root: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const files = ['package-lock.json'];
  for await (const file of glob('src/{notation,cards,collection,render}/*.ts', { cwd: root })) files.push(file);
  for (const file of files.sort()) hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}
