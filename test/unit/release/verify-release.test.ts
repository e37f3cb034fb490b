import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../../scripts/release/checks/check.ts';
import { isSigned, openKeyring } from '../../../scripts/release/gpg.ts';
import { verifyRelease } from '../../../scripts/release/verify-release.ts';
import { makeRelease } from './small-release.ts';
import { makeKeys, type ThrowAwayKeys } from './throw-away-keys.ts';

let work: string;
let release: string;
let keys: ThrowAwayKeys;

beforeAll(async () => {
  work = mkdtempSync('/tmp/foyer-rel-');
  keys = makeKeys(work);
  Object.assign(process.env, keys.windows.env);
  release = await makeRelease(work, '1.2.3', keys);
}, 120_000);

afterAll(() => {
  keys.gpg.stop();
  rmSync(work, { recursive: true });
});

const verify = (part: { feedKeys?: readonly string[]; gpgKey?: Buffer } = {}) =>
  verifyRelease(release, {
    gpgKey: keys.gpg.publicKey,
    feedKeys: [keys.feed.publicKey],
    authorities: keys.windows.authorities,
    ...part,
  });
const failed = (checks: readonly Check[]) => checks.filter(({ problems }) => problems.length > 0);
const names = () => readdirSync(release).sort();

/** Does something to a file, looks, and puts it back. */
async function after(name: string, change: (bytes: Buffer) => Buffer): Promise<readonly Check[]> {
  const file = join(release, name);
  copyFileSync(file, join(work, 'kept'));
  writeFileSync(file, change(readFileSync(file)));
  try {
    return failed(await verify());
  } finally {
    copyFileSync(join(work, 'kept'), file);
  }
}

const flipped = (at: number) => (bytes: Buffer) => {
  const changed = Buffer.from(bytes);
  const place = Math.floor(at * (bytes.length - 1));
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  return changed;
};

describe('a whole release', () => {
  it('passes every check, each of which has looked', async () => {
    const checks = await verify();
    expect(failed(checks)).toEqual([]);
    const kinds = new Set(checks.map(({ what }) => what));
    for (const what of ['signature', 'checksums', 'checksum', 'feed', 'Authenticode', 'fuses', 'archive'])
      expect(kinds).toContain(what);
    for (const what of ['integrity', 'licences', 'SBOM', 'version']) expect(kinds).toContain(what);
    expect(names()).toEqual([
      'Foyer-1.2.3-linux-amd64.deb',
      'Foyer-1.2.3-linux-amd64.deb.asc',
      'Foyer-1.2.3-win-x64-setup.exe',
      'Foyer-1.2.3-win-x64-setup.exe.asc',
      'SHA256SUMS',
      'SHA256SUMS.asc',
      'latest-linux.yml',
      'latest-linux.yml.sig',
      'latest.yml',
      'latest.yml.sig',
      'sbom.cdx.json',
    ]);
  });

  it('fails with one flipped bit, in whichever file and wherever', async () => {
    for (const name of names()) {
      const at = Math.random();
      expect(await after(name, flipped(at)), `${name} at ${String(at)}`).not.toEqual([]);
    }
  }, 600_000);

  it('fails with any flipped bit of the one signature that nothing else covers', () => {
    const keyring = openKeyring(keys.gpg.publicKey);
    const list = join(release, 'SHA256SUMS');
    const text = readFileSync(`${list}.asc`, 'latin1');
    const changed = join(work, 'changed.asc');
    const accepted = text.split('').flatMap((letter, at) => {
      const other = text.slice(0, at) + String.fromCharCode(letter.charCodeAt(0) ^ 1) + text.slice(at + 1);
      writeFileSync(changed, other, 'latin1');
      return isSigned(keyring.file, changed, list, other) ? [at] : [];
    });
    keyring.close();
    expect(accepted).toEqual([]);
  }, 120_000);

  it('fails for who trusts other keys', async () => {
    const strangers = Buffer.alloc(32, 9).toString('base64');
    const feeds = failed(await verify({ feedKeys: [strangers] }));
    expect(feeds.map(({ of }) => of)).toEqual(['latest-linux.yml', 'latest.yml']);
  });

  it('fails when a file is missing, or one too many', async () => {
    writeFileSync(join(release, 'extra.txt'), 'hello');
    const extra = failed(await verify());
    rmSync(join(release, 'extra.txt'));
    expect(extra.flatMap(({ problems }) => problems)).toContain('extra.txt is not in the list');
    const kept = readFileSync(join(release, 'latest.yml.sig'));
    rmSync(join(release, 'latest.yml.sig'));
    const missing = failed(await verify());
    writeFileSync(join(release, 'latest.yml.sig'), kept);
    expect(missing.flatMap(({ problems }) => problems)).toContain('latest.yml.sig is missing');
  });
});
