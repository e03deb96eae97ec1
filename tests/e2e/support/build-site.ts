import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a build left: where its pages should be, what it printed, and its exit code. */
export interface Build {
  readonly folder: string;
  readonly output: string;
  readonly code: number | null;
}

/** Builds the site from the notes in a folder of `tests/e2e/notes` with `astro build`, into a new temporary folder. */
export async function buildSite(notes: string, environment: Readonly<Record<string, string>> = {}): Promise<Build> {
  const place = await mkdtemp(join(tmpdir(), 'recto-e2e-'));
  const folder = join(place, 'site');
  const config = 'tests/e2e/support/build-site.config.mjs';
  const command = [join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--config', config, '--outDir', folder];
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: `tests/e2e/notes/${notes}`,
    RECTO_TEST_CACHE: join(place, 'cache'),
    ...environment,
  };
  return { folder, ...(await run(command, env)) };
}

function run(command: readonly string[], env: NodeJS.ProcessEnv): Promise<Omit<Build, 'folder'>> {
  return new Promise((resolve, reject) => {
    const build = spawn(process.execPath, command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [build.stdout, build.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    build.on('error', reject);
    build.on('close', (code) => resolve({ output, code }));
  });
}
