import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFeedKey, publicKeyOf } from '../../../scripts/release/feed-keys.ts';

/** Keys that sign one release of a test and are gone with its folder. */
export interface ThrowAwayKeys {
  readonly gpg: { readonly fingerprint: string; readonly publicKey: Buffer; readonly stop: () => void };
  readonly feed: { readonly file: string; readonly publicKey: string };
  /** What Windows would have to trust, and the environment in which build/sign-windows.cjs signs. */
  readonly windows: { readonly authorities: string; readonly env: Readonly<Record<string, string>> };
}

export function makeKeys(folder: string): ThrowAwayKeys {
  const feedFile = join(folder, 'feed.pem');
  const feedKey = publicKeyOf(makeFeedKey(feedFile));
  return { gpg: gpgKey(folder), feed: { file: feedFile, publicKey: feedKey }, windows: windowsKey(folder) };
}

/** A key in a keyring of its own, which `gpg` uses from now on. */
export function gpgKey(folder: string): ThrowAwayKeys['gpg'] {
  // gpg's agent lives in this folder, whose name has to be short enough for a socket.
  process.env['GNUPGHOME'] = folder;
  const gpg = (...words: string[]) =>
    execFileSync('gpg', ['--batch', '--quiet', ...words], { stdio: 'pipe' });
  gpg(
    '--passphrase',
    '',
    '--quick-generate-key',
    'Release <release@test.example>',
    'ed25519',
    'sign',
    'never',
  );
  const listed = gpg('--list-keys', '--with-colons').toString();
  const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
  return {
    fingerprint,
    publicKey: gpg('--export', fingerprint),
    stop: () => execFileSync('gpgconf', ['--kill', 'all'], { stdio: 'ignore' }),
  };
}

/** An authority, a certificate for signing programs, and one for saying when. */
function windowsKey(folder: string): ThrowAwayKeys['windows'] {
  const at = (name: string) => join(folder, name);
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
  const request = (name: string, usage: string) => {
    writeFileSync(at(`${name}.ext`), `keyUsage=critical,digitalSignature\nextendedKeyUsage=${usage}\n`);
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=${name}`,
    );
    openssl(
      ...['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-days', '2', '-extfile', `${name}.ext`, '-out', `${name}.pem`],
    );
  };
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=ca',
  );
  request('signer', 'codeSigning');
  request('clock', 'critical,timeStamping');
  writeFileSync(at('password'), 'pass');
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    'signer.key',
    '-in',
    'signer.pem',
    '-certfile',
    'ca.pem',
    '-passout',
    'file:password',
    '-out',
    'signer.pfx',
  );
  return {
    authorities: at('ca.pem'),
    env: {
      FOYER_SIGN_WINDOWS: 'pfx',
      FOYER_SIGN_PFX: at('signer.pfx'),
      FOYER_SIGN_PASSWORD_FILE: at('password'),
      FOYER_SIGN_TSA_CERTIFICATES: at('clock.pem'),
      FOYER_SIGN_TSA_KEY: at('clock.key'),
    },
  };
}
