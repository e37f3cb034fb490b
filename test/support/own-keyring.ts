import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const name = 'org.freedesktop.secrets';
const secrets = ['--session', '--dest', name, '--object-path', '/org/freedesktop/secrets'];
const collection = '/org/freedesktop/secrets/collection/login';

const password = 'only for tests';

/** A keyring on a message bus of its own, which a test may lock and unlock as its owner would. */
export interface OwnKeyring {
  /** Leads a Foyer to it. */
  readonly env: Readonly<Record<string, string>>;
  readonly lock: () => Promise<void>;
  readonly unlock: () => Promise<void>;
  /** From now on it takes every question and answers none, as one does that waits for its owner at a prompt. */
  readonly freeze: () => void;
  readonly thaw: () => void;
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
    daemon.stdin.end(password);
    await once(daemon, 'exit');
  }

  await open();
  // It goes into the background before it is on the bus.
  await promisify(execFile)('gdbus', ['wait', '--session', '--timeout=10', name], options);
  const answer = await gdbus(
    ...['--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
    ...['--method', 'org.freedesktop.DBus.GetConnectionUnixProcessID', name],
  );
  const daemon = Number(/\d+(?=,\))/.exec(answer)?.[0]);
  if (!Number.isInteger(daemon)) throw new Error(`nobody knows the keyring’s process: ${answer}`);

  return {
    env,
    async lock() {
      await gdbus(...secrets, '--method', 'org.freedesktop.Secret.Service.Lock', `['${collection}']`);
    },
    unlock: () => typePassword(join(runtime, 'keyring', 'control')),
    freeze() {
      process.kill(daemon, 'SIGSTOP');
    },
    thaw() {
      process.kill(daemon, 'SIGCONT');
    },
    async close() {
      // A frozen one would outlive its bus.
      process.kill(daemon, 'SIGCONT');
      const ended = once(bus, 'exit');
      bus.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

/** Unlocks as the desktop does when its owner types their password: over the daemon's own socket. */
async function typePassword(control: string): Promise<void> {
  const unlock = 1;
  const packet = Buffer.alloc(12 + password.length);
  packet.writeUInt32BE(packet.length, 0);
  packet.writeUInt32BE(unlock, 4);
  packet.writeUInt32BE(password.length, 8);
  packet.write(password, 12);
  const socket = connect(control);
  // The first byte carries who is asking.
  socket.write(Buffer.concat([Buffer.alloc(1), packet]));
  const said: unknown = (await once(socket, 'data'))[0];
  socket.destroy();
  if (!Buffer.isBuffer(said) || said.length < 8 || said.readUInt32BE(4) !== 0)
    throw new Error('the keyring did not take the password');
}
