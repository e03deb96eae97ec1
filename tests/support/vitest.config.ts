import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // No test leaves anything behind: one worker reads the sources once for all its files.
    isolate: false,
    // A law tries hundreds of documents: on a busy machine that takes longer than the usual five seconds.
    testTimeout: 60_000,
  },
});
