import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFeedKey, publicKeyOf, readFeedKey, signFeed } from '../../../scripts/release/feed-keys.ts';
import { signersProblem } from '../../../scripts/release/signers.ts';

const project = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'foyer-signers-'));
const key = join(folder, 'key.p8');
writeFileSync(key, '');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const linux = { FOYER_GPG_KEY: 'A'.repeat(40), FOYER_FEED_KEY: '/keys/feed.pem' };
const mac = { ...linux, CSC_NAME: 'Acme', APPLE_API_KEY: key, APPLE_API_KEY_ID: 'K', APPLE_API_ISSUER: 'I' };

describe('a release', () => {
  it.each([
    ['linux', {}, 'FOYER_GPG_KEY'],
    ['linux', { FOYER_GPG_KEY: 'A' }, 'FOYER_FEED_KEY'],
    ['win', linux, 'FOYER_SIGN_WINDOWS'],
    ['win', { ...linux, FOYER_SIGN_WINDOWS: 'pfx' }, 'FOYER_SIGN_PFX'],
    ['mac', linux, 'CSC_NAME'],
    ['mac', { ...mac, APPLE_API_ISSUER: '' }, 'APPLE_API_ISSUER'],
    ['mac', { ...mac, APPLE_API_KEY: '/nowhere' }, 'APPLE_API_KEY is not there'],
  ] as const)('for %s is not begun with %o', (system, env, named) => {
    expect(signersProblem(system, env)).toContain(named);
  });

  it('may begin where everything can be signed', () => {
    expect(signersProblem('linux', linux)).toBeUndefined();
    expect(signersProblem('mac', mac)).toBeUndefined();
  });

  it('builds nothing unsigned: the command ends before anything is made', () => {
    const keys = ['FOYER_GPG_KEY', 'FOYER_FEED_KEY', 'FOYER_SIGN_WINDOWS'];
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !keys.includes(name)));
    const before = existsSync(join(project, 'release'));
    const done = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/release/make-release.ts', 'linux'],
      {
        cwd: project,
        env,
        encoding: 'utf8',
      },
    );
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('release: nobody signs the packages');
    expect(existsSync(join(project, 'release'))).toBe(before);
    // A Node that has to translate its program first, on a busy computer.
  }, 120_000);

  it('signs for Windows by the one hook, every kind of file that runs', () => {
    const packaging = readFileSync(join(project, 'electron-builder.yml'), 'utf8');
    expect(packaging).toContain('sign: build/sign-windows.cjs');
    expect(packaging).toContain("signExts: ['.exe', '.dll', '.node']");
    expect(packaging).toContain('signingHashAlgorithms: [sha256]');
  });
});

describe('the key that signs feeds', () => {
  it('is its owner’s alone, and signs so that openssl agrees', () => {
    const secret = join(folder, 'feed.pem');
    const key = makeFeedKey(secret);
    expect(statSync(secret).mode & 0o077).toBe(0);
    expect(publicKeyOf(readFeedKey(secret))).toBe(publicKeyOf(key));
    expect(() => makeFeedKey(secret)).toThrow('EEXIST');

    const feed = Buffer.from('version: 1.0.1\n');
    const [, signature = ''] = signFeed('latest-linux.yml', feed, [key]).trim().split(' ');
    writeFileSync(join(folder, 'message'), `foyer update feed\nlatest-linux.yml\n${feed.toString()}`);
    writeFileSync(join(folder, 'signature'), Buffer.from(signature, 'base64'));
    spawnSync('openssl', ['pkey', '-in', secret, '-pubout', '-out', join(folder, 'public.pem')]);
    const words = ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'public.pem'];
    const checked = spawnSync('openssl', [...words, '-in', 'message', '-sigfile', 'signature'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(checked.stdout).toContain('Signature Verified Successfully');
  });

  it('is an Ed25519 key or none', () => {
    expect(() => readFeedKey('/nowhere')).toThrow('/nowhere is no private key');
    const other = join(folder, 'other.pem');
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(other, privateKey.export({ type: 'pkcs8', format: 'pem' }));
    expect(() => readFeedKey(other)).toThrow('is no Ed25519 key');
  });
});
