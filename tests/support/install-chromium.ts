import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

const packages = ['chromium-headless-shell', 'chromium'];

// Makes sure that the browser tests have a Chromium: one that is here already, else Debian's package, else Playwright's own.
if (findChromium() === undefined) install();
const found = findChromium();
if (found === undefined) {
  process.stderr.write(
    'No Chromium could be installed. Install one, or name its executable in CHROMIUM_PATH, and run this again.\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`Chromium for the browser tests: ${found}\n`);
}

function install(): void {
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isDebianRoot && run('apt-get', ['update']) && packages.some((name) => run('apt-get', ['install', '-y', name])))
    return;
  run('npx', ['playwright', 'install', 'chromium']);
}

function run(command: string, args: readonly string[]): boolean {
  process.stdout.write(`No Chromium found: ${[command, ...args].join(' ')}\n`);
  try {
    execFileSync(command, args, { stdio: 'inherit' });
    return true;
  } catch (error) {
    process.stderr.write(`${command} failed: ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}
