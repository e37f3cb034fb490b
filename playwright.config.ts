import { defineConfig } from 'playwright/test';

/** Every test starts real Electron with a profile of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  // One at a time: they share the session's keyring, and a meeting of two clients keeps two cores busy.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results',
  projects: [
    { name: 'e2e', testIgnore: 'long/**' },
    // One of each kind, for the ten minutes of `npm test`.
    { name: 'smoke', testIgnore: 'long/**', grep: /@smoke/ },
    // They wait for passes to run out: minutes, most of them idle.
    { name: 'long', testMatch: 'long/**/*.test.ts' },
    // It installs Foyer's own package, as root.
    { name: 'packaged', testDir: 'test/packaged' },
  ],
});
