import { describe, expect, it } from 'vitest';
import {
  addCounts,
  failed,
  playwrightCounts,
  vitestCounts,
  withStatus,
} from '../../../scripts/testing/counts.mjs';

const counts = { passed: 3, failed: 0, skipped: 1 };

describe('the line of counts', () => {
  it('adds up', () => {
    expect(addCounts(counts, { passed: 1, failed: 2, skipped: 0 })).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
    });
  });

  it('fails with a failed test, and with none that passed', () => {
    expect(failed(counts)).toBe(false);
    expect(failed({ ...counts, failed: 1 })).toBe(true);
    expect(failed({ passed: 0, failed: 0, skipped: 9 })).toBe(true);
  });

  it('counts a runner that broke as a failure', () => {
    expect(withStatus(1, counts)).toEqual({ ...counts, failed: 1 });
    expect(withStatus(0, counts)).toEqual(counts);
    expect(withStatus(1, { ...counts, failed: 5 })).toEqual({ ...counts, failed: 5 });
  });

  it('reads vitest’s report', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 1, skipped: 5 });
  });

  it('reads Playwright’s report; a test that needed a second try has failed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 2, skipped: 3 };
    expect(playwrightCounts({ stats })).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });

  it('refuses a report without the numbers', () => {
    expect(() => vitestCounts({})).toThrow('numPassedTests');
    expect(() => playwrightCounts(null)).toThrow('expected');
  });
});
