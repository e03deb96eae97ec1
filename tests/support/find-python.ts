import { spawnSync } from 'node:child_process';

const names = ['python3', '/usr/bin/python3', 'python'];

/** Finds a Python that has NumPy: what PYTHON_PATH names, else the first of the usual ones; `undefined` for none. */
export function findPython(): string | undefined {
  const named = process.env.PYTHON_PATH;
  return [...(named ? [named] : []), ...names].find((name) => spawnSync(name, ['-c', 'import numpy']).status === 0);
}
