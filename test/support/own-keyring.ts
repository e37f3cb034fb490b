import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const secrets = [
  '--session',
  '--dest',
  'org.freedesktop.secrets',
  '--object-path',
  '/org/freedesktop/secrets',
];
const collection = '/org/freedesktop/secrets/collection/login';

/** A keyring on a message bus of its own, which a test may lock and unlock as its owner would. */
export interface OwnKeyring {
  /** Leads a Foyer to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly lock: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startOwnKeyring(): Promise<OwnKeyring> {
  // Short, because a socket's path may not be long.
  const folder = await mkdtemp(join(tmpdir(), 'kr-'));
  const [data, runtime] = [join(folder, 'data'), join(folder, 'run')];
  for (const path of [data, runtime]) await mkdir(path, { mode: 0o700 });
  const own = { XDG_DATA_HOME: data, XDG_RUNTIME_DIR: runtime, GNOME_KEYRING_CONTROL: '' };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    // Without a display the keyring says no at once, instead of asking for its password in a window.
    env: { ...process.env, ...own, DISPLAY: undefined },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await new Promise<string>((resolve) => {
    bus.stdout.setEncoding('utf8').once('data', resolve);
  });
  const env = { ...own, DBUS_SESSION_BUS_ADDRESS: address.trim() };
  const options = { env: { ...process.env, ...env } };

  const gdbus = async (...args: string[]) =>
    (await promisify(execFile)('gdbus', ['call', ...args], options)).stdout;

  async function open(): Promise<void> {
    const daemon = spawn('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
      ...options,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    daemon.stdin.end('only for tests');
    await once(daemon, 'exit');
  }

  await open();
  return {
    env,
    async lock() {
      await gdbus(...secrets, '--method', 'org.freedesktop.Secret.Service.Lock', `['${collection}']`);
    },
    async close() {
      const ended = once(bus, 'exit');
      bus.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
