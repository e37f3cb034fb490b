import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { playwrightCounts } from '../testing/counts.mjs';
import { projectFolder } from '../setup/project-folder.mjs';
import { DistProblem } from './dist-options.mjs';

/**
 * @typedef {object} ReleaseReport - what `npm test -- e2e --report FILE` writes
 * @property {string} electron - the version that has run, as it says itself
 * @property {string} platform
 * @property {string} commit
 * @property {boolean} clean - nothing was changed since that commit
 * @property {string} finished - ISO 8601
 * @property {unknown} playwright - Playwright's own report
 */

/**
 * A release is what has been tested: the same Electron, the same commit, and nothing failed.
 *
 * @param {string | undefined} file
 * @param {string} electron - the version that is about to be packed
 */
export async function checkReleaseReport(file, electron) {
  if (file === undefined)
    throw new DistProblem(
      'A release needs the report of its end-to-end tests: npm test -- e2e --report FILE, then --report FILE here.',
    );
  const text = await readFile(file, 'utf8').catch(() => {
    throw new DistProblem(`The report ${file} cannot be read.`);
  });
  const problem = problemWith(text, { electron, ...sourceState() });
  if (problem !== undefined)
    throw new DistProblem(`The report ${file} does not fit this release: ${problem}.`);
}

/**
 * @param {string} text - of the report
 * @param {{ electron: string, commit: string, clean: boolean }} now
 * @returns {string | undefined} what is wrong with it; completes “does not fit, because”
 */
export function problemWith(text, now) {
  /** @type {Record<string, unknown>} */
  let report;
  try {
    report = Object.fromEntries(Object.entries(JSON.parse(text)));
  } catch {
    return 'it is no report';
  }
  if (report['electron'] !== now.electron)
    return `it is about Electron ${String(report['electron'])}, not ${now.electron}`;
  if (!now.clean || report['clean'] !== true) return 'the source has changes that are in no commit';
  if (report['commit'] !== now.commit) return 'it is about another commit';
  try {
    const { passed, failed } = playwrightCounts(report['playwright']);
    if (failed > 0) return `${String(failed)} tests failed`;
    return passed === 0 ? 'no test has run' : undefined;
  } catch {
    return 'it has no counts of tests';
  }
}

/** @returns {{ commit: string, clean: boolean }} of the source that is here */
export function sourceState() {
  const git = (/** @type {readonly string[]} */ words) =>
    execFileSync('git', [...words], { cwd: projectFolder, encoding: 'utf8' }).trim();
  return { commit: git(['rev-parse', 'HEAD']), clean: git(['status', '--porcelain']) === '' };
}
