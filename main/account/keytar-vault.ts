import type keytar from 'keytar';
import { Secret } from '../../shared/secret.ts';
import type { Vault, VaultChange } from './vault.ts';

type Keytar = Pick<typeof keytar, 'getPassword' | 'setPassword' | 'deletePassword'>;

type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: 'locked' | 'unavailable' };

const unavailable = { ok: false, why: 'unavailable' } as const;

/** How long a keychain may keep us waiting, its own unlock prompt included, before the answer is `unavailable`. */
export const vaultTimeoutMs = 20_000;

const service = 'Foyer';

export interface KeytarVault extends Vault {
  /** Ends when no call to the keychain is under way any more; `undefined` when none is. */
  readonly underWay: () => Promise<void> | undefined;
}

export interface KeytarVaultOptions {
  readonly timeoutMs?: number;
  /** Whether the keychain may be locked although it reads as empty. */
  readonly mayBeShut?: () => Promise<boolean>;
}

/**
 * The vault on keytar. At most one native call is under way: each holds a thread of libuv's pool, and four hung ones stop all
 * file access of the process (measured). While one hangs, every answer is `unavailable`, at once.
 * @param load imports keytar; a machine without libsecret fails here, which is `unavailable` too.
 */
export function createKeytarVault(
  load: () => Promise<Keytar>,
  options: KeytarVaultOptions = {},
): KeytarVault {
  const { timeoutMs = vaultTimeoutMs, mayBeShut = () => Promise.resolve(false) } = options;
  let running: Promise<unknown> = Promise.resolve();
  /** Calls that have not come back, those that wait for their turn included. */
  let outstanding = 0;
  /** A call has used up its time and has not come back. */
  let hanging = false;

  /** @param call is told by `isLate` that its caller has got an answer already, which was `unavailable`. */
  async function once<T>(call: (keytar: Keytar, isLate: () => boolean) => Promise<T>): Promise<Outcome<T>> {
    if (hanging) return unavailable;
    let late = false;
    outstanding += 1;
    const mine = running.then(async () => {
      try {
        // SECURITY: nothing is changed after the employee was told that it could not be.
        if (late) throw new Error('out of time before its turn');
        return await call(await load(), () => late);
      } finally {
        hanging = false;
        outstanding -= 1;
      }
    });
    running = mine.catch(() => undefined);
    const outcome = mine.then<Outcome<T>, Outcome<T>>(
      (value) => ({ ok: true, value }),
      (error: unknown) => ({ ok: false, why: whyFailed(error) }),
    );
    let timer: ReturnType<typeof setTimeout> | undefined;
    const timeOut = new Promise<Outcome<T>>((resolve) => {
      timer = setTimeout(() => {
        late = true;
        hanging = true;
        resolve(unavailable);
      }, timeoutMs);
      timer.unref();
    });
    return Promise.race([outcome, timeOut]).finally(() => {
      clearTimeout(timer);
    });
  }

  async function allBack(): Promise<void> {
    while (outstanding > 0) await running;
  }

  return {
    underWay: () => (outstanding === 0 ? undefined : allBack()),

    async read(account) {
      const got = await once((keytar) => keytar.getPassword(service, account));
      if (!got.ok) return { state: got.why };
      if (got.value !== null) return { state: 'present', secret: new Secret(got.value) };
      return { state: (await mayBeShut()) ? 'locked' : 'absent' };
    },

    async write(account, secret) {
      const written = await once(async (keytar, isLate) => {
        await keytar.setPassword(service, account, secret.reveal());
        // SECURITY: who was told "until you quit" in the meantime does not find a sign-in kept after all.
        if (isLate()) await keytar.deletePassword(service, account);
        return keytar.getPassword(service, account);
      });
      if (!written.ok) return written.why;
      // A locked keyring can take a write without a word and read as empty.
      return written.value === secret.reveal() ? 'done' : 'locked';
    },

    async remove(account): Promise<VaultChange> {
      const removed = await once(async (keytar) => {
        const deleted = await keytar.deletePassword(service, account);
        return { deleted, left: await keytar.getPassword(service, account) };
      });
      if (!removed.ok) return removed.why;
      const { deleted, left } = removed.value;
      // SECURITY: what a locked keyring seems not to have may still be there.
      return left === null && (deleted || !(await mayBeShut())) ? 'done' : 'locked';
    },
  };
}

/** gnome-keyring says "no such object …/collection/login" when it was never unlocked (measured); macOS and libsecret say "locked". */
function whyFailed(error: unknown): 'locked' | 'unavailable' {
  const message = error instanceof Error ? error.message : '';
  return /\blocked\b|collection\/login|interaction is not allowed/i.test(message) ? 'locked' : 'unavailable';
}
