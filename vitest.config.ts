import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'token-server/test/**/*.test.ts'],
    // Two cores are what a small machine has; more workers only wait for each other.
    maxWorkers: 2,
    // Property tests run hundreds of cases, on a machine that may be busy.
    testTimeout: 30_000,
  },
});
