import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs the first of some Debian packages that can be; false where this is no Debian, the user is not root, or none could. */
export function installPackage(names: readonly string[]): boolean {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  return (
    isDebianRoot &&
    runCommand('apt-get', ['update']) &&
    names.some((name) => runCommand('apt-get', ['install', '-y', name]))
  );
}

/** Makes sure that something is there: finds it, else has it installed and finds it then; says where, or what to do where it can't be had. */
export function ensure(name: string, find: () => string | undefined, install: () => void, advice: string): void {
  if (find() === undefined) install();
  const found = find();
  if (found !== undefined) return void process.stdout.write(`${name}: ${found}\n`);
  process.stderr.write(`${advice}\n`);
  process.exitCode = 1;
}

/** Says which command it runs, runs it, and returns whether it succeeded; what failed is told. */
export function runCommand(command: string, args: readonly string[]): boolean {
  process.stdout.write(`Needed for the tests: ${[command, ...args].join(' ')}\n`);
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch (error) {
    process.stderr.write(`${command} failed: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}
