import { findChromium } from './find-chromium.ts';
import { ensure, installPackage, runCommand } from './install-package.ts';

// One that is here already, else Debian's package, else Playwright's own.
ensure(
  'Chromium for the browser tests',
  findChromium,
  () =>
    installPackage(['chromium-headless-shell', 'chromium']) || runCommand('npx', ['playwright', 'install', 'chromium']),
  'No Chromium could be installed. Install one, or name its executable in CHROMIUM_PATH, and run this again.',
);
