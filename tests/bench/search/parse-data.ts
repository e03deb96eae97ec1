import { z } from 'zod';
import type { BenchCard, BenchData, BenchQuery } from './data.ts';

const name = z.string().min(1);
const cardSchema = z.object({
  id: name,
  concept: name,
  language: z.enum(['fr', 'en']),
  deck: name,
  question: z.string(),
  answer: z.string(),
  tags: z.array(z.string()),
});
const querySchema = z.object({ query: z.string(), class: name, relevant: z.array(name).min(1) });

/** A file by its name, and what it holds. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

/** Reads cards and queries, or says in which file what is wrong, where, and what is expected there. */
export function parseData(cardsFile: NamedFile, queriesFile: NamedFile): BenchData | string {
  const cards: BenchCard[] | string = parseList(cardsFile, cardSchema);
  if (typeof cards === 'string') return cards;
  const queries: BenchQuery[] | string = parseList(queriesFile, querySchema);
  if (typeof queries === 'string') return queries;
  return unknownConcept(cards, queries, queriesFile.name) ?? twice(cards, cardsFile.name) ?? { cards, queries };
}

function parseList<T>({ name: file, text }: NamedFile, schema: z.ZodType<T>): T[] | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return `${file}: not JSON (${error instanceof Error ? error.message : error}). Write a list of objects: [{ … }].`;
  }
  const parsed = z.array(schema).min(1).safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${file}: ${placeOf(issue?.path ?? [])}: ${issue?.message}. Each needs ${Object.keys(shapeOf(schema)).join(', ')}.`;
}

function placeOf([index, ...field]: readonly PropertyKey[]): string {
  if (index === undefined) return 'the whole file';
  return [`number ${Number(index) + 1}`, ...field.map(String)].join(', ');
}

function shapeOf(schema: z.ZodType): object {
  return schema instanceof z.ZodObject ? schema.shape : {};
}

function unknownConcept(cards: readonly BenchCard[], queries: readonly BenchQuery[], file: string): string | undefined {
  const known = new Set(cards.map(({ concept }) => concept));
  for (const [at, { query, relevant }] of queries.entries()) {
    const missing = relevant.find((concept) => !known.has(concept));
    if (missing !== undefined)
      return `${file}: number ${at + 1} ("${query}"): no card has the concept "${missing}". Name concepts as the cards do.`;
  }
  return undefined;
}

function twice(cards: readonly BenchCard[], file: string): string | undefined {
  const seen = new Set<string>();
  for (const [at, { id }] of cards.entries()) {
    if (seen.has(id)) return `${file}: number ${at + 1}: a card before it has the id "${id}" too. Give each its own.`;
    seen.add(id);
  }
  return undefined;
}
