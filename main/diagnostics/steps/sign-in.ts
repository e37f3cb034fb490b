import type { Account } from '../../account/account.ts';
import { found, type Step } from '../step.ts';

/** Whether who is signed in still can prove it. SECURITY: what proves it is asked for and dropped. */
export function signInStep(account: Pick<Account, 'state' | 'credential'>): Step {
  return {
    name: 'sign-in',
    async run() {
      const { kind } = account.state();
      if (kind === 'signedOut') return found('sign-in.nobody');
      if (kind === 'expired') return found('sign-in.failed', { error: 'signin.expired' });
      const credential = await account.credential();
      return credential.ok
        ? found('sign-in.good')
        : found('sign-in.failed', { error: credential.error.code });
    },
  };
}
