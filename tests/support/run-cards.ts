import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const program = resolve(import.meta.dirname, '../../src/cli/cards.ts');

const diagnosticSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
  message: z.string().min(1),
  help: z.string().min(1),
});
const cardSchema = z.strictObject({
  id: z.string(),
  deck: z.string(),
  concept: z.string(),
  kind: z.enum(['basic', 'reversed', 'topic', 'open', 'choice', 'cloze']),
  language: z.enum(['fr', 'en']),
  question: z.string(),
  answer: z.string().nullable(),
  line: z.number().int().positive(),
  answerLine: z.number().int().positive().nullable(),
  endLine: z.number().int().positive(),
  prompt: z.string().optional(),
  layers: z.strictObject({ short: z.string().nullable(), points: z.array(z.string()) }),
  difficulty: z.enum(['easy', 'medium', 'hard']).optional(),
  category: z.string().optional(),
  source: z.string().optional(),
  references: z.string().optional(),
  followUps: z.string().optional(),
  rewordings: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  hint: z.string().optional(),
  follows: z.string().optional(),
  options: z.array(z.string()).optional(),
  correct: z.array(z.string()).optional(),
  clozes: z.array(z.string()).optional(),
});

/** What `npm run cards -- --json` prints, no key more and none less. */
export const outputSchema = z.strictObject({
  documents: z.array(
    z.strictObject({ file: z.string(), cards: z.array(cardSchema), diagnostics: z.array(diagnosticSchema) }),
  ),
});

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the `cards` command in a folder of its own that holds the given files; a file without content is a folder. */
export function runCards(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Run {
  const folder = mkdtempSync(join(tmpdir(), 'recto-cards-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(content === undefined ? join(folder, name) : dirname(join(folder, name)), { recursive: true });
      if (content !== undefined) writeFileSync(join(folder, name), content);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
