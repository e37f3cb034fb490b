import type { Result } from '../../shared/result.ts';
import type { Services } from '../services.ts';

/** Signs out, and forgets what was only this employee's. Where the keychain does not let go, nothing changes. */
export async function signOut(all: Services): Promise<Result<null>> {
  const result = await all.account.signOut();
  if (result.ok) {
    all.forgetTokens();
    // SECURITY: the name a guest used is the last that is known of being one.
    all.settings.change({ guestName: '' });
  }
  return result;
}
