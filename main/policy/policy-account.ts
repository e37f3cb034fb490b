import type { Account } from '../account/account.ts';
import type { Policy } from './policy.ts';

/** SECURITY: where there is one company only, a sign-in at another is used for nothing but signing out of it. */
export function accountByPolicy(account: Account, policy: Policy): Account {
  return {
    ...account,
    credential(fresh) {
      const state = account.state();
      const allowed = state.kind === 'signedIn' ? policy.mayUse(state.account.address) : undefined;
      return allowed?.ok === false ? Promise.resolve(allowed) : account.credential(fresh);
    },
  };
}
