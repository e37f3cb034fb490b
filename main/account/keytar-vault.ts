import type keytar from 'keytar';
import { Secret } from '../../shared/secret.ts';
import type { Vault, VaultChange } from './vault.ts';

type Keytar = Pick<typeof keytar, 'getPassword' | 'setPassword' | 'deletePassword'>;

type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'locked' | 'unavailable' };

/** How long a keychain may keep us waiting, its own unlock prompt included, before the answer is `unavailable`. */
export const vaultTimeoutMs = 20_000;

const service = 'Foyer';

/**
 * The vault on keytar. At most one native call is under way: each holds a thread of libuv's pool, and four hung ones stop all
 * file access of the process (measured). While one hangs, every answer is `unavailable`.
 * @param load imports keytar; a machine without libsecret fails here, which is `unavailable` too.
 */
export function createKeytarVault(load: () => Promise<Keytar>, timeoutMs: number = vaultTimeoutMs): Vault {
  let running: Promise<unknown> = Promise.resolve();

  function once<T>(call: (keytar: Keytar) => Promise<T>): Promise<Outcome<T>> {
    const mine = running.then(async () => call(await load()));
    running = mine.catch(() => undefined);
    const outcome = mine.then<Outcome<T>, Outcome<T>>(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, why: whyFailed(error) }),
    );
    return Promise.race([outcome, timeOut(timeoutMs)]);
  }

  return {
    async read(account) {
      const got = await once((keytar) => keytar.getPassword(service, account));
      if (!got.ok) return { state: got.why };
      return got.value === null ? { state: 'absent' } : { state: 'present', secret: new Secret(got.value) };
    },

    async write(account, secret) {
      const written = await once(async (keytar) => {
        await keytar.setPassword(service, account, secret.reveal());
        return keytar.getPassword(service, account);
      });
      if (!written.ok) return written.why;
      // A locked keyring can take a write without a word and read as empty.
      return written.value === secret.reveal() ? 'done' : 'locked';
    },

    async remove(account): Promise<VaultChange> {
      const removed = await once(async (keytar) => {
        await keytar.deletePassword(service, account);
        return keytar.getPassword(service, account);
      });
      if (!removed.ok) return removed.why;
      return removed.value === null ? 'done' : 'locked';
    },
  };
}

function timeOut(ms: number): Promise<{ readonly ok: false; readonly why: 'unavailable' }> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve({ ok: false, why: 'unavailable' });
    }, ms).unref();
  });
}

/** gnome-keyring says "no such object …/collection/login" when it was never unlocked (measured); macOS and libsecret say "locked". */
function whyFailed(error: unknown): 'locked' | 'unavailable' {
  const message = error instanceof Error ? error.message : '';
  return /locked|collection\/login|interaction is not allowed/i.test(message) ? 'locked' : 'unavailable';
}
