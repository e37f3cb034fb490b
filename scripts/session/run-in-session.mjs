import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPrivateKeyring } from './private-keyring.mjs';
import { endSessionProcesses, SESSION_MARK } from './session-processes.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

/** @typedef {Pick<import('../setup/decide.mjs').Plan, 'keyring' | 'screen'>} SessionPlan */
/** @typedef {{ env: NodeJS.ProcessEnv, stop: () => void }} Part */

/**
 * The environment for a command that starts Electron: whether Chromium's sandbox has to stay off (see demo/electron.ts).
 *
 * @param {Pick<import('../setup/decide.mjs').Plan, 'sandbox'>} plan
 * @returns {NodeJS.ProcessEnv}
 */
export function sessionEnvironment({ sandbox }) {
  return sandbox.kind === 'off' ? { ...process.env, FOYER_NO_SANDBOX: '1' } : process.env;
}

/**
 * Runs a command with the keyring and the display the plan names, and ends everything it has started.
 *
 * @param {SessionPlan} plan
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] - `env` is the whole environment; by default ours
 * @returns {Promise<number>} the command's exit status; 128 and the signal's number when a signal ended it
 */
export async function runInSession(plan, program, programArguments, { cwd, env = process.env } = {}) {
  const id = randomUUID();
  const folder = await mkdtemp(join(tmpdir(), 'foyer-session-'));
  /** @type {NodeJS.ProcessEnv} */
  let own = { ...env, [SESSION_MARK]: id };
  /** @type {Part[]} */
  const parts = [];
  const add = (/** @type {Part} */ part) => {
    parts.push(part);
    own = { ...own, ...part.env };
  };
  try {
    if (plan.keyring === 'private') add(await startPrivateKeyring(folder, own));
    if (plan.screen === 'virtual') {
      add(await startVirtualDisplay(folder, own));
      // A Wayland display in the environment would win over the X server.
      delete own['WAYLAND_DISPLAY'];
    }
    return await exitStatus(program, programArguments, cwd, own);
  } finally {
    for (const part of parts.reverse()) part.stop();
    await endSessionProcesses(id);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {string | undefined} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>}
 */
function exitStatus(program, programArguments, cwd, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, { cwd, env, stdio: 'inherit' });
    // A terminal sends Ctrl+C to the command as well; anyone else tells only us.
    const forward = (/** @type {NodeJS.Signals} */ name) => {
      child.kill(name);
    };
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const name of signals) process.on(name, forward);
    const settle = () => {
      for (const name of signals) process.off(name, forward);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      settle();
      resolve(code ?? (signal === null ? 1 : 128 + constants.signals[signal]));
    });
  });
}
