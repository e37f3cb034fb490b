import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { gpgKey } from '../unit/release/throw-away-keys.ts';
import { type AptComputer, makeAptComputer } from './apt-computer.ts';
import { versionOf, withVersion } from './newer-package.ts';

/*
 * `npm run apt:repository` with the real package and a throw-away key, and the real apt that reads what it makes.
 */
test.describe.configure({ mode: 'serial' });

const deb = process.env['FOYER_DEB'] ?? '';
const project = join(import.meta.dirname, '../..');
let work: string;
let repository: string;
let key: ReturnType<typeof gpgKey>;
let computer: AptComputer;
let older: string;
let newer: string;

test.beforeAll(async () => {
  // gpg's agent lives in a folder below, whose name has to be short enough for a socket.
  work = mkdtempSync(join(tmpdir(), 'apt-'));
  repository = join(work, 'repository');
  mkdirSync(join(work, 'keys'), { mode: 0o700 });
  key = gpgKey(join(work, 'keys'));
  older = versionOf(deb);
  newer = older.replace(/\d+$/, (patch) => String(Number(patch) + 1));
  computer = await makeAptComputer(join(work, 'computer'), repository, key.publicKey);
});

test.afterAll(() => {
  computer.close();
  key.stop();
  rmSync(work, { recursive: true });
});

/** Adds a release of this package to the repository, as whoever releases does. */
function addRelease(file: string): void {
  const release = mkdtempSync(join(work, 'release-'));
  copyFileSync(file, join(release, basename(file)));
  execFileSync('npm', ['run', '--silent', 'apt:repository', '--', release, repository], {
    cwd: project,
    env: { ...process.env, FOYER_GPG_KEY: key.fingerprint },
    stdio: 'pipe',
  });
}

const update = () => computer.apt('update');
/** What apt would install; it installs nothing. */
const simulated = async (name: string) => {
  const { ok, said } = await computer.apt('install', '--simulate', '--no-install-recommends', name);
  return ok ? /^Inst foyer \((\S+) Foyer:stable/m.exec(said)?.[1] : said;
};

test('apt reads the repository that was made, and gets the very package', async () => {
  addRelease(deb);
  expect(await update()).toMatchObject({ ok: true });
  expect(await simulated('foyer')).toBe(older);
  expect(await computer.apt('download', 'foyer')).toMatchObject({ ok: true });
  const [got = ''] = readdirSync(computer.downloads);
  expect(readFileSync(join(computer.downloads, got)).equals(readFileSync(deb))).toBe(true);
});

test('the next release is taken, and a computer can be held at the one before', async () => {
  addRelease(await withVersion(deb, newer, join(work, 'newer')));
  expect(await update()).toMatchObject({ ok: true });
  expect(await simulated('foyer')).toBe(newer);
  expect(await simulated(`foyer=${older}`)).toBe(older);
});

test('apt refuses a package that was changed, a list that was changed, and a key that is not the company’s', async () => {
  const pool = join(repository, 'pool/main/f/foyer');
  const [name = ''] = readdirSync(pool).filter((file) => file.includes(newer));
  flipByte(join(pool, name));
  expect(await computer.apt('download', 'foyer')).toMatchObject({
    ok: false,
    said: expect.stringMatching(/Hash Sum mismatch|unexpected size/),
  });

  const list = join(repository, 'dists/stable/InRelease');
  const signed = readFileSync(list, 'utf8');
  writeFileSync(list, signed.replace('Origin: Foyer', 'Origin: Other'));
  expect(await update()).toMatchObject({ ok: false, said: expect.stringContaining('BADSIG') });
  writeFileSync(list, signed);
  expect(await update()).toMatchObject({ ok: true });

  mkdirSync(join(work, 'other'), { mode: 0o700 });
  const other = gpgKey(join(work, 'other'));
  const stranger = await makeAptComputer(join(work, 'stranger'), repository, other.publicKey);
  expect(await stranger.apt('update')).toMatchObject({
    ok: false,
    said: expect.stringContaining('NO_PUBKEY'),
  });
  stranger.close();
  other.stop();
});

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  writeFileSync(file, bytes);
}
