import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import type { EditedAt } from '../collection/check-age.ts';

const mostBytes = 256 * 1024 * 1024;
const lineHead = /^([0-9a-f]{40,64}) \d+ (\d+)/;

/** Asks git when lines were last edited: one `git blame` for each file that is asked about; nothing is known outside a repository. */
export function gitDates(): EditedAt {
  const times = new Map<string, ReadonlyMap<number, number>>();
  return (file, line, endLine) => {
    const known = times.get(file) ?? timesOf(file);
    times.set(file, known);
    const found = Array.from({ length: endLine - line + 1 }, (_, at) => known.get(line + at) ?? 0);
    const last = found.reduce((a, b) => Math.max(a, b), 0);
    return last === 0 ? undefined : last;
  };
}

/** When each line of a file was written, by its number; white space and moves inside the file don't count. */
function timesOf(path: string): Map<number, number> {
  const args = ['blame', '--porcelain', '-w', '-M', '--', basename(path)];
  const { status, stdout } = spawnSync('git', args, { cwd: dirname(path), encoding: 'utf8', maxBuffer: mostBytes });
  return status === 0 ? readBlame(stdout) : new Map();
}

/** Reads git's porcelain format: each line has the name of its commit; a commit's time stands where it is first named. */
function readBlame(porcelain: string): Map<number, number> {
  const timeOf = new Map<string, number>();
  const times: [line: number, commit: string][] = [];
  let commit = '';
  for (const line of porcelain.split('\n')) {
    const head = lineHead.exec(line);
    if (head) {
      commit = head[1] ?? '';
      times.push([Number(head[2]), commit]);
    } else if (line.startsWith('author-time ')) timeOf.set(commit, Number(line.slice('author-time '.length)));
  }
  return new Map(times.map(([line, name]) => [line, timeOf.get(name) ?? 0]));
}
