import { findChromium } from './find-chromium.ts';
import { installPackage, runCommand } from './install-package.ts';

// Makes sure that the browser tests have a Chromium: one that is here already, else Debian's package, else Playwright's own.
if (findChromium() === undefined && !installPackage(['chromium-headless-shell', 'chromium']))
  runCommand('npx', ['playwright', 'install', 'chromium']);
const found = findChromium();
if (found === undefined) {
  process.stderr.write(
    'No Chromium could be installed. Install one, or name its executable in CHROMIUM_PATH, and run this again.\n',
  );
  process.exitCode = 1;
} else {
  process.stdout.write(`Chromium for the browser tests: ${found}\n`);
}
