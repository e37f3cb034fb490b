/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */

/** @type {Counts} */
export const noCounts = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** A run in which nothing passed has not shown anything. */
export function failed(/** @type {Counts} */ counts) {
  return counts.failed > 0 || counts.passed === 0;
}

/**
 * A runner that ends badly without a failed test (it crashed, or found no tests) counts as one failure.
 *
 * @param {number} status - the runner's exit status
 * @param {Counts} counts
 * @returns {Counts}
 */
export function withStatus(status, counts) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @returns {Counts} from vitest's JSON report */
export function vitestCounts(/** @type {unknown} */ report) {
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  };
}

/** @returns {Counts} from Playwright's JSON report; a test that passed at a second try only has failed */
export function playwrightCounts(/** @type {unknown} */ report) {
  const stats = fieldOf(report, 'stats');
  return {
    passed: numberIn(stats, 'expected'),
    failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
    skipped: numberIn(stats, 'skipped'),
  };
}

/** @returns {number} */
function numberIn(/** @type {unknown} */ value, /** @type {string} */ name) {
  const field = fieldOf(value, name);
  if (typeof field !== 'number') throw new Error(`The test report has no number “${name}”.`);
  return field;
}

/** @returns {unknown} */
function fieldOf(/** @type {unknown} */ value, /** @type {string} */ name) {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
