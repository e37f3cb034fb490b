// node scripts/run-tests.mjs [lint|unit|smoke|e2e|long|packaged]… [--report FILE]
//
// Runs the checks and tests named, by default what ten minutes are enough for, and ends with one plain line of counts.
// Everything after `--` goes to the test runner when only one kind is named. FILE gets the end-to-end tests' report, which a
// release needs.
import { mkdtemp, rm } from 'node:fs/promises';
import { release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addCounts, failed, noCounts } from './testing/counts.mjs';
import { stampReport } from './testing/release-stamp.mjs';
import { EVERYDAY_SUITES, SUITES } from './testing/suites.mjs';

const separator = process.argv.indexOf('--');
const words = process.argv.slice(2, separator < 0 ? undefined : separator);
const reportAt = words.indexOf('--report');
const reportFile = reportAt < 0 ? undefined : words[reportAt + 1];
const named = reportAt < 0 ? words : words.toSpliced(reportAt, 2);
const further = separator < 0 ? [] : process.argv.slice(separator + 1);
const unknown = named.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no test suite “${unknown.join(' ')}”; there are ${Object.keys(SUITES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else if (reportAt >= 0 && (reportFile === undefined || further.length > 0)) {
  process.stderr.write('--report needs a file, and all of the end-to-end tests: nothing after `--`.\n');
  process.exitCode = 2;
} else {
  process.exitCode = await run(
    Object.entries(SUITES).filter(([name]) => (named.length === 0 ? EVERYDAY_SUITES : named).includes(name)),
  );
}

/** @param {[string, import('./testing/suites.mjs').Suite][]} suites */
async function run(suites) {
  process.stdout.write(`Node ${process.versions.node}, ${process.platform} ${release()}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'foyer-reports-'));
  let total = noCounts;
  try {
    for (const [name, suite] of suites) {
      const started = Date.now();
      process.stdout.write(`\n=== ${name} ===\n`);
      const counts = await suite(join(folder, `${name}.json`), further);
      total = addCounts(total, counts);
      if (name === 'e2e' && reportFile !== undefined) await stampReport(reportFile, join(folder, 'e2e.json'));
      process.stdout.write(
        `${name}: ${describe(counts)} in ${String(Math.round((Date.now() - started) / 1000))} s\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${describe(total)}\n`);
  return failed(total) ? 1 : 0;
}

/** @param {import('./testing/counts.mjs').Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
}
