import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Run } from './run-cards.ts';

const program = resolve(import.meta.dirname, '../../src/cli/check.ts');
const ofPlatform = /^(?:GITHUB_|GITLAB_|CI$|CONTENT_DIR$|GIT_)/;

/** A folder of its own to run the `check` command in. */
export interface Workplace {
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly check: (args: readonly string[], env?: Readonly<Record<string, string>>) => Run;
  /** Commits everything, as if at a time given in ISO format. */
  readonly commit: (time: string) => void;
}

/** Makes a folder, hands it over, and removes it. */
export function inWorkplace<T>(use: (place: Workplace) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'recto-check-'));
  const run = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(command, [...args], { cwd: folder, encoding: 'utf8', env: { ...plainEnvironment(), ...env } });
  const git = (time: string, ...args: readonly string[]) => {
    const config = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    const { status, stderr } = run('git', [...config, ...args], { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time });
    if (status !== 0) throw new Error(stderr);
  };
  try {
    return use({
      write: (files) => writeFiles(folder, files),
      check: (args, env) => {
        const { status, stdout, stderr } = run(process.execPath, [program, ...args], env);
        return { code: status, out: stdout, err: stderr };
      },
      commit: (time) => {
        for (const args of [
          ['init', '-q'],
          ['add', '-A'],
          ['commit', '-q', '-m', 'x'],
        ])
          git(time, ...args);
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** The environment without what a platform for continuous integration puts into it, and without the user's own git settings. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofPlatform.test(name));
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
