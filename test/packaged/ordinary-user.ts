import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const name = 'foyer-packaged-test';

/** Somebody without rights on this computer, with a keyring, on the display of this session. */
export interface OrdinaryUser {
  readonly home: string;
  /** Starts a program as this person. */
  readonly start: (program: string, args: readonly string[], more?: StartMore) => ChildProcess;
  /** Ends what this person runs and removes the account with everything in it. */
  readonly remove: () => void;
}

interface StartMore {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: SpawnOptions['stdio'];
}

/** Makes the account; one that a broken run has left behind goes first. */
export async function makeOrdinaryUser(): Promise<OrdinaryUser> {
  removeUser();
  execFileSync('useradd', ['--create-home', '--user-group', '--shell', '/bin/sh', name]);
  const [uid, gid, home] = accountOf(name);
  const own = (path: string) => {
    chownSync(path, uid, gid);
    return path;
  };
  const runtime = own(mkdirSyncReturning(join(home, 'run')));
  const authority = join(home, 'xauthority');
  copyFileSync(process.env['XAUTHORITY'] ?? '', authority);
  const env: Record<string, string> = {
    HOME: home,
    USER: name,
    LOGNAME: name,
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: runtime,
    DISPLAY: process.env['DISPLAY'] ?? '',
    XAUTHORITY: own(authority),
  };
  const start: OrdinaryUser['start'] = (program, args, { env: further = {}, stdio = 'pipe' } = {}) =>
    spawn(program, args, { uid, gid, cwd: home, env: { ...env, ...further }, stdio });

  const bus = start('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1']);
  const address: unknown = (await once(bus.stdout ?? bus, 'data'))[0];
  env['DBUS_SESSION_BUS_ADDRESS'] = String(address).trim();
  const keyring = start('gnome-keyring-daemon', ['--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.stdin?.end('only for this test');
  await once(keyring, 'exit');

  return {
    home,
    start,
    remove() {
      bus.kill('SIGTERM');
      removeUser();
    },
  };
}

function mkdirSyncReturning(path: string): string {
  mkdirSync(path, { mode: 0o700 });
  return path;
}

function accountOf(user: string): [number, number, string] {
  const fields = execFileSync('getent', ['passwd', user], { encoding: 'utf8' }).split(':');
  return [Number(fields[2]), Number(fields[3]), fields[5] ?? ''];
}

function removeUser(): void {
  try {
    const [uid] = accountOf(name);
    for (const pid of processesOf(uid)) process.kill(pid, 'SIGKILL');
    // An account with a process that has not ended yet stays.
    execFileSync('userdel', ['--force', '--remove', name], { stdio: 'ignore' });
  } catch {
    // There is no such account.
  }
}

/** What a person runs, by the owner of the process. */
export function processesOf(uid: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid))
    .filter((pid) => {
      try {
        return statSync(`/proc/${String(pid)}`).uid === uid;
      } catch {
        return false;
      }
    });
}
