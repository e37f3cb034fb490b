import { spawn } from 'node:child_process';
import { SetupProblem } from './say.mjs';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} CommandOptions */

/**
 * Runs a program and shows everything it prints on standard error.
 *
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {CommandOptions} [options]
 * @returns {Promise<void>} rejects with a `SetupProblem` when the program fails
 */
export async function runVisibly(program, programArguments, options = {}) {
  const status = await exitStatus(spawn(program, programArguments, { ...options, stdio: ['inherit', 2, 2] }));
  if (status !== 0) throw new SetupProblem(failure(program, programArguments, status));
}

/**
 * Runs a program and keeps what it prints to itself, unless it fails.
 *
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} standard output; rejects with a `SetupProblem` that ends in what was printed
 */
export async function runQuietly(program, programArguments, options = {}) {
  const child = spawn(program, programArguments, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (errors += chunk));
  const status = await exitStatus(child);
  if (status === 0) return output;
  throw new SetupProblem(`${failure(program, programArguments, status)}\n${lastLines(errors || output)}`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number | string>} the exit status, the name of the signal that ended it, or why it did not start
 */
function exitStatus(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message);
    });
    child.once('close', (code, signal) => {
      resolve(code ?? signal ?? 'unknown');
    });
  });
}

function failure(
  /** @type {string} */ program,
  /** @type {readonly string[]} */ programArguments,
  /** @type {number | string} */ status,
) {
  return `“${[program, ...programArguments].join(' ')}” failed (${String(status)}).`;
}

function lastLines(/** @type {string} */ text) {
  return text.trimEnd().split('\n').slice(-15).join('\n');
}
