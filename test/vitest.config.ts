import { defineConfig } from 'vitest/config';

/** Unit and integration tests: everything under test/ that needs nothing but npm packages. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
    testTimeout: 20_000,
  },
});
