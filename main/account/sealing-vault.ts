import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret } from '../../shared/secret.ts';
import type { Vault, VaultChange, VaultRead } from './vault.ts';

/** Windows refuses items over 2,560 bytes, and keytar adds a few of its own. */
export const largestItem = 2500;

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** An item that is not the secret, but the name and the key of the file that has it. */
const sealedItem = /^foyer-sealed:1:([0-9a-f]{16}):([A-Za-z0-9+/]{43}=)$/;

/**
 * A vault without a limit of size: a secret that is too large for the keychain lies sealed in `folder`, its key in the
 * keychain. SECURITY: each file has a key of its own; without the keychain's item it is noise.
 */
export function createSealingVault(inner: Vault, folder: string): Vault {
  const fileOf = (account: string, id: string) => join(folder, `${nameOf(account)}-${id}.sealed`);

  /** Removes the account's files but the one that counts. */
  async function clear(account: string, keep?: string): Promise<void> {
    const names = await readdir(folder).catch(() => []);
    const old = names.filter(
      (name) => name.startsWith(`${nameOf(account)}-`) && name !== `${nameOf(account)}-${keep ?? ''}.sealed`,
    );
    await Promise.all(old.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
  }

  async function write(account: string, secret: Secret): Promise<VaultChange> {
    const id = randomBytes(8).toString('hex');
    const key = randomBytes(32);
    const file = fileOf(account, id);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, seal(key, account, secret), { mode: 0o600, flush: true });
      await rename(`${file}.new`, file);
    } catch {
      await rm(`${file}.new`, { force: true }).catch(() => undefined);
      return 'unavailable';
    }
    const written = await inner.write(account, new Secret(`foyer-sealed:1:${id}:${key.toString('base64')}`));
    // Until the keychain has the new key, the file of the old one is the one that counts.
    if (written === 'done') await clear(account, id);
    else await rm(file, { force: true }).catch(() => undefined);
    return written;
  }

  return {
    async read(account): Promise<VaultRead> {
      const item = await inner.read(account);
      if (item.state !== 'present') return item;
      const [, id, key] = sealedItem.exec(item.secret.reveal()) ?? [];
      if (id === undefined || key === undefined) return item;
      try {
        const sealed = await readFile(fileOf(account, id));
        return { state: 'present', secret: unseal(Buffer.from(key, 'base64'), account, sealed) };
      } catch {
        // Damaged or gone. Not "absent": nobody is signed out because a read failed.
        return { state: 'unavailable' };
      }
    },

    async write(account, secret) {
      const text = secret.reveal();
      if (Buffer.byteLength(text) > largestItem || sealedItem.test(text)) return write(account, secret);
      const written = await inner.write(account, secret);
      if (written === 'done') await clear(account);
      return written;
    },

    async remove(account) {
      const removed = await inner.remove(account);
      if (removed === 'done') await clear(account);
      return removed;
    },
  };
}

/** A file name that says nothing about the person. */
function nameOf(account: string): string {
  return createHash('sha256').update(account).digest('hex').slice(0, 24);
}

function seal(key: Buffer, account: string, secret: Secret): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(account));
  const text = Buffer.concat([sealing.update(secret.reveal(), 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), text]);
}

/** @throws when it was changed, or sealed for another account */
function unseal(key: Buffer, account: string, sealed: Buffer): Secret {
  const text = sealed.subarray(nonceBytes + tagBytes);
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(account))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
  return new Secret(Buffer.concat([opening.update(text), opening.final()]).toString('utf8'));
}
