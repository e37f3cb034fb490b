import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import { sourceState } from '../dist/release-report.mjs';

/**
 * Keeps the end-to-end tests' report for a release, with what ran and what was tested (scripts/dist/release-report.mjs reads
 * it).
 *
 * @param {string} file - the one to write
 * @param {string} playwright - Playwright's own report
 */
export async function stampReport(file, playwright) {
  /** @type {import('../dist/release-report.mjs').ReleaseReport} */
  const report = {
    electron: runningVersion(),
    platform: `${process.platform}-${process.arch}`,
    ...sourceState(),
    finished: new Date().toISOString(),
    playwright: JSON.parse(await readFile(playwright, 'utf8')),
  };
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** Asked of the binary itself: what a file beside it says is no proof. */
function runningVersion() {
  /** @type {unknown} */
  const program = createRequire(import.meta.url)('electron');
  if (typeof program !== 'string') throw new Error('Electron’s package names no program.');
  return execFileSync(program, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  }).trim();
}
