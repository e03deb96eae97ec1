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

type Read = { readonly notes: Notes; readonly renderer: Renderer; readonly version: string };

const sourceSchema = z.object({ file: z.string(), text: z.string() });

export const collections = {
  cards: defineCollection({ schema: shownCardSchema, loader: loaderOf('recto-cards', cardRecipes) }),
  decks: defineCollection({ schema: shownDeckSchema, loader: loaderOf('recto-decks', deckRecipes) }),
  sources: defineCollection({ schema: sourceSchema, loader: loaderOf('recto-sources', sourceRecipes) }),
};

function cardRecipes({ notes: { collection }, renderer }: Read): Recipe[] {
  const documents = new Map(collection.documents.map((document) => [document.file, document]));
  const lines = new Map(collection.documents.map(({ file, text }) => [file, text.split('\n')]));
  return [...collection.cards.values()].map((card) => {
    const document = documents.get(card.span.file);
    const source = lines.get(card.span.file)?.slice(card.span.line - 1, card.span.endLine);
    const { id, concept, deck, kind, language, span, formerIds, follows, question, prompt, answer, extras } = card;
    const options = card.kind === 'choice' ? card.options.map(({ passage }) => passage) : [];
    const { references, followUps, rewordings } = extras;
    const parts = [prompt, answer, references, followUps, rewordings, ...options].map((part) => [
      (part?.span.line ?? 0) - span.line,
      (part?.span.endLine ?? 0) - span.line,
    ]);
    const ingredients = {
      question: question.text,
      parts,
      id,
      concept,
      deck,
      kind,
      language,
      span,
      formerIds,
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
  { store, parseData, generateDigest, config }: LoaderContext,
  recipesOf: (read: Read) => Recipe[],
): Promise<void> {
  const read = await readShared(config.base, fileURLToPath(config.root));
  const recipes = recipesOf(read);
  for (const { id, ingredients, make } of recipes) {
    const digest = generateDigest(JSON.stringify([read.version, ingredients]));
    if (store.get(id)?.digest !== digest)
      store.set({ id, data: await parseData({ id, data: { ...(await make()) } }), digest });
  }
  const ids = new Set(recipes.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
}

let reading: Promise<Read> | undefined;

/** The loaders run side by side: they share one reading of the notes, and the next run reads anew. */
function readShared(base: string, root: string): Promise<Read> {
  reading ??= readAll(base, root).finally(() => {
    reading = undefined;
  });
  return reading;
}

async function readAll(base: string, root: string): Promise<Read> {
  const notes = await readNotes(contentFolder);
  process.stderr.write(notes.report);
  const renderer = await createRenderer(notes.collection, addressesOf(notes, base));
  const files = notes.collection.documents.map(({ file }) => file);
  return { notes, renderer, version: await pipelineVersion([base, notes.images, files], root) };
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
  for await (const file of glob('src/{notation,cards,collection,render}/**/*.ts', { cwd: root })) files.push(file);
  for (const file of files.sort()) hash.update(await readFile(join(root, file)));
  return hash.digest('hex');
}
