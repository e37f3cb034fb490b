import { err } from '../../shared/result.ts';
import type { Account } from '../account/account.ts';
import { companyError } from '../company/company-error.ts';
import type { Policy } from './policy.ts';

/**
 * SECURITY: where there is one company only, a sign-in at another is used for nothing but signing out of it; and nobody goes
 * on at a server that lets anyone in when the company does not allow that any more.
 */
export function accountByPolicy(account: Account, policy: Policy): Account {
  return {
    ...account,
    credential(fresh) {
      const state = account.state();
      if (state.kind !== 'signedIn') return account.credential(fresh);
      const allowed = policy.mayUse(state.account.address);
      if (!allowed.ok) return Promise.resolve(allowed);
      if (state.account.signIn.method === 'none' && policy.setCompany()?.allowOpen !== true)
        return Promise.resolve(err(companyError('company.open', state.account.address)));
      return account.credential(fresh);
    },
  };
}
