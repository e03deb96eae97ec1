import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const written = z.tuple([z.string(), z.string()]);
const schema = z.strictObject({
  concepts: z.record(z.string(), z.strictObject({ fr: written, en: written })),
  confusable: z.array(z.array(z.string())),
});

/** A question and its answer. */
export type Written = z.infer<typeof written>;
/** A concept's card in each language. */
export type Labelled = Readonly<Record<'fr' | 'en', Written>>;

/** Labelled cards, and which of them are easily taken for each other: a French card, an English one of another concept, and both names. */
export interface LabelledFile {
  readonly name: string;
  readonly concepts: ReadonlyMap<string, Labelled>;
  readonly confusable: readonly { readonly fr: string; readonly en: string }[];
}

/** Reads every file of labelled cards in a folder. */
export function readConcepts(folder: string): LabelledFile[] {
  return globSync('*.json', { cwd: folder })
    .sort()
    .map((file) => {
      const { concepts, confusable } = schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      const others = (group: readonly string[], fr: string) =>
        group.filter((en) => en !== fr).map((en) => ({ fr, en }));
      return {
        name: basename(file, '.json'),
        concepts: new Map(Object.entries(concepts)),
        confusable: confusable.flatMap((group) => group.flatMap((fr) => others(group, fr))),
      };
    });
}
