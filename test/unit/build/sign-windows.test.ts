import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const callable = <T>() => z.custom<T>((value) => typeof value === 'function');
type Env = Readonly<Record<string, string | undefined>>;
interface Command {
  readonly run: { readonly program: string; readonly words: readonly string[] };
  readonly written?: string | undefined;
}

const { commandFor, signingProblem, ...hook } = z
  .object({
    default: callable<(file: { readonly path: string; readonly hash: string }) => Promise<void>>(),
    commandFor: callable<(path: string, env: Env) => Command>(),
    signingProblem: callable<(env: Env) => string | undefined>(),
  })
  .parse(createRequire(import.meta.url)('../../../build/sign-windows.cjs'));

const folder = mkdtempSync(join(tmpdir(), 'foyer-sign-'));
const file = (name: string) => {
  writeFileSync(join(folder, name), '');
  return join(folder, name);
};
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const pfx = {
  FOYER_SIGN_WINDOWS: 'pfx',
  FOYER_SIGN_PFX: file('key.pfx'),
  FOYER_SIGN_PASSWORD_FILE: file('password'),
};
const token = {
  FOYER_SIGN_WINDOWS: 'pkcs11',
  FOYER_SIGN_PKCS11_MODULE: '/usr/lib/token.so',
  FOYER_SIGN_PKCS11_CERTIFICATE: 'pkcs11:object=cert',
  FOYER_SIGN_PKCS11_KEY: 'pkcs11:object=key',
  FOYER_SIGN_PASSWORD_FILE: file('password'),
};
const azure = {
  FOYER_SIGN_WINDOWS: 'azure',
  FOYER_SIGN_AZURE_ENDPOINT: 'https://weu.codesigning.azure.net',
  FOYER_SIGN_AZURE_ACCOUNT: 'acme',
  FOYER_SIGN_AZURE_PROFILE: 'foyer',
  FOYER_SIGN_AZURE_LIBRARY: file('Azure.CodeSigning.Dlib.dll'),
};

describe('the hook that signs for Windows', () => {
  it.each([
    ['a pfx', pfx, ['-pkcs12', pfx.FOYER_SIGN_PFX]],
    ['a token', token, ['-pkcs11module', '/usr/lib/token.so', '-pkcs11cert', 'pkcs11:object=cert']],
  ])('signs with %s, with SHA-256 and a time stamp', (_what, env, key) => {
    const { run, written } = commandFor('a/Foyer.exe', env);
    expect(run.program).toBe('osslsigncode');
    expect(run.words.slice(1, 1 + key.length)).toEqual(key);
    expect(run.words.join(' ')).toContain('-h sha256 -ts http://timestamp.digicert.com');
    expect(written).toBe('a/Foyer.exe.signed');
  });

  it('signs with Azure by Windows’ own tool, with a time stamp', () => {
    const { run } = commandFor('a\\Foyer.exe', azure);
    expect(run.program).toBe('signtool');
    expect(run.words.join(' ')).toMatch(
      /^sign \/v \/fd SHA256 \/tr http:\/\/timestamp\.acs\.microsoft\.com \/td SHA256 \/dlib .+\.dll \/dmdf .+json \/d Foyer a\\Foyer\.exe$/,
    );
  });

  it('asks the clock that it is told to ask', () => {
    const { run } = commandFor('Foyer.exe', { ...pfx, FOYER_SIGN_TIMESTAMP_URL: 'http://clock.acme.com' });
    expect(run.words).toContain('http://clock.acme.com');
  });

  it.each([
    ['nothing', {}, 'set FOYER_SIGN_WINDOWS to azure, pkcs11 or pfx'],
    ['another way', { FOYER_SIGN_WINDOWS: 'toString' }, 'set FOYER_SIGN_WINDOWS'],
    [
      'a pfx without a password',
      { ...pfx, FOYER_SIGN_PASSWORD_FILE: '' },
      'FOYER_SIGN_PASSWORD_FILE is not set',
    ],
    ['a pfx that is gone', { ...pfx, FOYER_SIGN_PFX: '/nowhere' }, 'the file of FOYER_SIGN_PFX is not there'],
    [
      'Azure without an account',
      { ...azure, FOYER_SIGN_AZURE_ACCOUNT: undefined },
      'FOYER_SIGN_AZURE_ACCOUNT is not set',
    ],
  ])('says in a sentence what is wrong with %s', (_what, env: Env, sentence) => {
    expect(signingProblem(env)).toContain(sentence);
    expect(() => commandFor('Foyer.exe', env)).toThrow(sentence);
  });

  it('says so when the tool is not there, and lets nothing through unsigned', async () => {
    const path = file('Foyer.exe');
    const before = { ...process.env };
    Object.assign(process.env, pfx, { FOYER_OSSLSIGNCODE: '/nowhere/osslsigncode' });
    try {
      await expect(hook.default({ path, hash: 'sha256' })).rejects.toThrow(
        'Foyer.exe was not signed: /nowhere/osslsigncode is not installed.',
      );
    } finally {
      process.env = before;
    }
  });

  it('has no SHA-1 signature made, and leaves alone what is no program', async () => {
    await expect(hook.default({ path: 'Foyer.exe', hash: 'sha1' })).resolves.toBeUndefined();
    await expect(hook.default({ path: 'readme.txt', hash: 'sha256' })).resolves.toBeUndefined();
  });
});
