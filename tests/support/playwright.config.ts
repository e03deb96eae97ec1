import { defineConfig, devices } from '@playwright/test';
import { otherBase, otherOrigin, siteOrigin, smallOrigin } from '../e2e/support/addresses.ts';
import { findChromium } from './find-chromium.ts';

const root = new URL('../..', import.meta.url).pathname;
const executablePath = findChromium();
const { hostname, port } = new URL(siteOrigin);

export default defineConfig({
  testDir: `${root}tests/e2e`,
  outputDir: `${root}test-results`,
  fullyParallel: true,
  forbidOnly: true,
  // Each waits for what it needs; this only ends what hangs, and a busy machine is slow.
  timeout: 120_000,
  retries: 0,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: smallOrigin,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: [
    {
      command: `npx astro preview --ignore-lock --host ${hostname} --port ${port}`,
      cwd: root,
      url: `${siteOrigin}/en/`,
      reuseExistingServer: false,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    },
    {
      command: 'node tests/e2e/support/sites-of-notes.ts',
      cwd: root,
      url: `${otherOrigin}${otherBase}en/`,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  ],
});
