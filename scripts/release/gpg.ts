import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun, run } from './tools.ts';

/** Signs a file: `FILE.asc` beside it. `key` is a fingerprint in the keyring of whoever makes the release. */
export function signDetached(file: string, key: string): void {
  mustRun('gpg', [...quiet(key), '--yes', '--armor', '--detach-sign', '--output', `${file}.asc`, file]);
}

/** As apt wants the list of a repository: the text with its signature around it. */
export function signAround(file: string, output: string, key: string): void {
  mustRun('gpg', [...quiet(key), '--yes', '--clearsign', '--output', output, file]);
}

/** No comment and no version in what comes out: nothing in it that the signature would not cover. */
function quiet(key: string): string[] {
  return ['--batch', '--no-comments', '--no-emit-version', '--digest-algo', 'SHA512', '--local-user', key];
}

/** @param publicKey a file, as `gpg --export` or `gpg --export --armor` writes it */
export function openKeyring(publicKey: Buffer): { readonly file: string; readonly close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-keyring-'));
  const file = join(folder, 'release-key.gpg');
  const armored = publicKey.subarray(0, 10).toString() === '-----BEGIN';
  writeFileSync(file, armored ? mustRun('gpg', ['--dearmor'], { input: publicKey }) : publicKey);
  return {
    file,
    close: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** Whether a key of this keyring signed these bytes, and the signature is written as `gpg` writes it, to the byte. */
export function isSigned(keyring: string, signature: string, file: string, text: string): boolean {
  return isCanonicalArmor(text) && run('gpgv', ['--quiet', '--keyring', keyring, signature, file]).ok;
}

const armor =
  /^-----BEGIN PGP SIGNATURE-----\n\n((?:[A-Za-z0-9+/]{64}\n)*(?:[A-Za-z0-9+/=]{1,64}\n))(?:=([A-Za-z0-9+/]{4})\n)?-----END PGP SIGNATURE-----\n$/;

/**
 * Readers of armour are lenient, so that one changed byte in it need not break the signature. This one is not: what stands
 * there has to be what the bytes inside would be written as.
 */
export function isCanonicalArmor(text: string): boolean {
  const [, body = '', sum] = armor.exec(text) ?? [];
  const base64 = body.replaceAll('\n', '');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== base64) return false;
  return sum === undefined || sum === checksum(bytes);
}

/** CRC-24 of RFC 4880, in base64. */
function checksum(bytes: Buffer): string {
  let crc = 0xb704ce;
  for (const byte of bytes) {
    crc ^= byte << 16;
    for (let bit = 0; bit < 8; bit++) {
      crc <<= 1;
      if ((crc & 0x1000000) !== 0) crc ^= 0x1864cfb;
    }
  }
  return Buffer.from([(crc >> 16) & 0xff, (crc >> 8) & 0xff, crc & 0xff]).toString('base64');
}
