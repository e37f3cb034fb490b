// npm run bench -- NAME [--json] [OPTION…]
//
// Builds the app and runs the benchmark test/bench/NAME/run.ts on it, in the private session the tests run in.
// One that measures no window runs as it is.
// Everything but the benchmark's own output goes to standard error, so that `--json` can be read by a program.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInSession, sessionEnvironment } from './session/run-in-session.mjs';
import { decide } from './setup/decide.mjs';
import { lookAtMachine } from './setup/machine.mjs';
import { projectFolder } from './setup/project-folder.mjs';

const benchmarks = join(projectFolder, 'test', 'bench');
const withoutWindow = new Set(['token-server']);

try {
  process.exitCode = await bench(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
async function bench([name, ...options]) {
  const names = readdirSync(benchmarks, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(`Usage: npm run bench -- ${names.join('|')} [--json] [option…]\n`);
    return 2;
  }
  const command = ['--import', 'tsx', join(benchmarks, name, 'run.ts'), ...options];
  if (withoutWindow.has(name)) return runNode(command, 'inherit');
  // What is measured is the built app, as employees get it.
  const built = await build();
  if (built !== 0) return built;
  const plan = decide('test', await lookAtMachine(projectFolder));
  if (plan.sandbox.kind === 'off') {
    process.stderr.write(`Chromium's sandbox is off on both sides, because ${plan.sandbox.reason}.\n`);
  }
  return runInSession(plan, process.execPath, command, {
    cwd: projectFolder,
    env: sessionEnvironment(plan),
  });
}

/** @returns {Promise<number>} */
function build() {
  const tool = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return runNode([tool, 'build', '--logLevel=warn'], process.stderr);
}

/**
 * @param {readonly string[]} words
 * @param {'inherit' | NodeJS.WriteStream} output
 * @returns {Promise<number>}
 */
function runNode(words, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...words], {
      cwd: projectFolder,
      stdio: ['ignore', output, process.stderr],
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
