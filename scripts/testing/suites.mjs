import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInSession, sessionEnvironment } from '../session/run-in-session.mjs';
import { decide } from '../setup/decide.mjs';
import { lookAtMachine } from '../setup/machine.mjs';
import { projectFolder } from '../setup/project-folder.mjs';
import { addCounts, noCounts, playwrightCounts, vitestCounts, withStatus } from './counts.mjs';
import { LINT_CHECKS } from './lint-checks.mjs';
import { packaged } from './packaged-suite.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {(report: string, further: readonly string[]) => Promise<Counts>} Suite - runs it; `report` is a path for its JSON */

/** Cheapest first. @type {Readonly<Record<string, Suite>>} */
export const SUITES = Object.freeze({
  lint,
  unit,
  smoke: (report, further) => playwright('smoke', report, further),
  e2e: (report, further) => playwright('e2e', report, further),
  long: (report, further) => playwright('long', report, further),
  packaged: (report, further) =>
    packaged({
      playwright: playwrightArguments('packaged', further),
      read: () => countsIn(report, playwrightCounts),
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      runNode,
    }),
});

/** What runs where none is named: what ten minutes on two cores are enough for. @type {readonly string[]} */
export const EVERYDAY_SUITES = ['lint', 'unit', 'smoke'];

/** Each check counts as one test. Two run at a time, the longest first: none of them uses a second core. */
async function lint() {
  const waiting = Object.entries(LINT_CHECKS);
  let counts = noCounts;
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command] = next;
      const started = Date.now();
      const { status, said } = await runQuietly(command);
      const verdict = status === 0 ? 'ok    ' : 'FAILED';
      process.stdout.write(`${said}${verdict} ${name} (${String(Date.now() - started)} ms)\n`);
      counts = addCounts(counts, { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });
    }
  };
  await Promise.all([lane(), lane()]);
  return counts;
}

/** @type {Suite} */
async function unit(report, further) {
  const status = await runNode([
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...further,
  ]);
  return withStatus(status, await countsIn(report, vitestCounts));
}

/**
 * Tests in real Electron.
 *
 * @param {'smoke' | 'e2e' | 'long'} project
 * @param {string} report
 * @param {readonly string[]} further
 * @returns {Promise<Counts>}
 */
async function playwright(project, report, further) {
  if ((await runNode([tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel=warn'])) !== 0) {
    return { ...noCounts, failed: 1 };
  }
  const plan = decide('test', await lookAtMachine(projectFolder));
  if (plan.sandbox.kind === 'off') {
    process.stdout.write(`Chromium's sandbox is off for these tests, because ${plan.sandbox.reason}.\n`);
  }
  const status = await runInSession(plan, process.execPath, playwrightArguments(project, further), {
    cwd: projectFolder,
    env: { ...sessionEnvironment(plan), PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return withStatus(status, await countsIn(report, playwrightCounts));
}

/**
 * @param {'smoke' | 'e2e' | 'long' | 'packaged'} project
 * @param {readonly string[]} further
 */
function playwrightArguments(project, further) {
  return [tool('playwright/cli.js'), 'test', `--project=${project}`, '--reporter=list,json', ...further];
}

function tool(/** @type {string} */ path) {
  return join(projectFolder, 'node_modules', path);
}

/**
 * @param {string} report
 * @param {(report: unknown) => Counts} read
 */
async function countsIn(report, read) {
  try {
    return read(JSON.parse(await readFile(report, 'utf8')));
  } catch (error) {
    process.stdout.write(
      `There is no usable test report: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return { ...noCounts, failed: 1 };
  }
}

/**
 * @param {readonly string[]} nodeArguments
 * @returns {Promise<number>}
 */
function runNode(nodeArguments) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArguments, { cwd: projectFolder, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * What it says is kept, for one after the other to be read.
 *
 * @param {readonly string[]} nodeArguments
 * @returns {Promise<{ status: number, said: string }>}
 */
function runQuietly(nodeArguments) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArguments, {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        said += text;
      });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ status: code ?? 1, said });
    });
  });
}
