import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Unit and integration tests: everything under test/ that needs nothing but npm packages. Each core has a worker, two at the least,
 * since many tests wait for a server of theirs; without a say of ours a machine of two cores would get one. Files share their worker
 * and the modules it has loaded, which halves the work: so a test puts back what it changes outside itself.
 */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
    testTimeout: 20_000,
    maxWorkers: Math.max(2, availableParallelism()),
    isolate: false,
    setupFiles: ['test/support/repair-write-head.ts'],
  },
});
