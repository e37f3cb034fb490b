import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { linuxPolicy } from '../../main/policy/linux-policy.ts';

/** Where the package puts things. */
export const program = '/usr/bin/foyer';
export const installed = '/opt/Foyer';

const places = ['/opt', '/etc', '/usr', '/var/lib', '/var/spool', '/run'];

export function install(deb: string): void {
  apt('install', '--no-install-recommends', deb);
}

export function remove(): void {
  apt('remove', 'foyer');
}

export function purge(): void {
  apt('purge', 'foyer');
}

function apt(...words: string[]): void {
  execFileSync('apt-get', ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=120', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What dpkg says of a file that has changed since it was installed; empty when all is as it was. */
export function verify(): string {
  return execFileSync('dpkg', ['--verify', 'foyer'], { encoding: 'utf8' });
}

/** As the administrator sets a policy; `undefined` takes it away. */
export function setPolicy(policy: unknown): void {
  const folder = dirname(linuxPolicy.file);
  if (policy === undefined) {
    rmSync(linuxPolicy.file, { force: true });
    if (existsSync(folder)) rmdirSync(folder);
    return;
  }
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  // One that belongs to somebody else would keep its owner.
  rmSync(linuxPolicy.file, { force: true });
  writeFileSync(linuxPolicy.file, JSON.stringify(policy), { mode: 0o644 });
}

/** Everything in the system that is called after Foyer, or that names it where desktops look for programs. */
export function traces(): string[] {
  const files = execFileSync('find', [...places, '-xdev', '-iname', '*foyer*', '-print'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '');
  const lists = ['/usr/share/applications/mimeinfo.cache', '/var/lib/dpkg/status'].filter(
    (file) => existsSync(file) && /^Package: foyer$|foyer\.desktop/m.test(readFileSync(file, 'utf8')),
  );
  return [...files, ...lists];
}
