import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine } from './first-line.mjs';

/**
 * Starts a message bus and, on it, an unlocked keyring, both in folders of their own: what a test stores never meets
 * the developer's keyring, and no prompt for its password appears.
 *
 * @param {string} folder - a private folder, short enough for a socket's name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} the variables that lead to the bus
 */
export async function startPrivateKeyring(folder, env) {
  const data = join(folder, 'data');
  const runtime = join(folder, 'run');
  for (const path of [data, runtime]) await mkdir(path, { mode: 0o700 });
  /** @type {NodeJS.ProcessEnv} */
  const own = { XDG_DATA_HOME: data, XDG_RUNTIME_DIR: runtime, GNOME_KEYRING_CONTROL: '' };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    env: { ...env, ...own },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  own['DBUS_SESSION_BUS_ADDRESS'] = await firstLine('dbus-daemon', bus, bus.stdout, bus.stderr);
  try {
    await unlockKeyring({ ...env, ...own });
  } catch (error) {
    bus.kill('SIGTERM');
    throw error;
  }
  // The keyring's daemon ends with its bus.
  return { env: own, stop: () => bus.kill('SIGTERM') };
}

/** The daemon reads the new keyring's password from its input, and leaves the foreground once the keyring is open. */
async function unlockKeyring(/** @type {NodeJS.ProcessEnv} */ env) {
  const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve, reject) => {
    daemon.once('error', reject);
    daemon.once('exit', resolve);
  });
  daemon.stdin.end(randomBytes(16).toString('hex'));
  const status = await ended;
  if (status !== 0) throw new Error(`gnome-keyring-daemon did not start (${String(status)}).`);
}
