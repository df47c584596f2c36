import { defineConfig } from 'vitest/config';

/** End-to-end tests: real processes, Chromium and Redis from the system's packages. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
