import type { Account } from '../accounts/account.ts';
import { accountKey } from '../accounts/account.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import {
  defaultScrypt,
  passwordMatches,
  unmatchableHash,
  type ScryptParameters,
} from '../accounts/password-hash.ts';
import type { Secret } from '../secret.ts';
import { Problem } from '../server/problem.ts';
import type { FailureCounters } from '../stores/shared-state.ts';
import { addressKey } from './address-key.ts';
import type { FailureLimit } from './failure-counter.ts';

export interface SignInLimits {
  readonly perAccount: FailureLimit;
  /** Much larger: a whole office may come from one address. */
  readonly perAddress: FailureLimit;
}

export const defaultSignInLimits: SignInLimits = {
  perAccount: { failures: 10, windowSeconds: 15 * 60 },
  perAddress: { failures: 100, windowSeconds: 15 * 60 },
};

/** Passwords checked at once: each takes 32 MiB and a processor core for a moment. */
const maxChecksAtOnce = 64;

export interface PasswordCheckOptions {
  readonly accounts: AccountStore;
  readonly limits?: SignInLimits | undefined;
  /** The cost of a check for a user who does not exist; the cost accounts are made with. */
  readonly scrypt?: ScryptParameters | undefined;
  readonly failures: FailureCounters;
}

export interface PasswordAttempt {
  readonly user: string;
  readonly password: Secret;
  readonly address: string;
}

export type PasswordCheck = (attempt: PasswordAttempt) => Promise<Account>;

/** The account whose user name and password were given, or a Problem: `credentials-wrong`, `rate-limited`. */
export function createPasswordCheck({
  accounts,
  limits,
  scrypt,
  failures,
}: PasswordCheckOptions): PasswordCheck {
  const { perAccount, perAddress } = limits ?? defaultSignInLimits;
  const nobody = unmatchableHash(scrypt ?? defaultScrypt);
  let underWay = 0;

  /** Counts an attempt as a failure until it is known to be none. @throws Problem while account or address is locked. */
  async function countAttempt(name: string | null, place: string): Promise<void> {
    const ofAccount = name === null ? 0 : await failures.count('account', name, perAccount);
    const ofAddress = await failures.count('address', place, perAddress);
    if (ofAccount === 0 && ofAddress === 0) return;
    // An attempt that is not made is no failure.
    if (name !== null && ofAccount === 0) await failures.takeBack('account', name);
    if (ofAddress === 0) await failures.takeBack('address', place);
    throw rateLimited(Math.max(ofAccount, ofAddress));
  }

  return async ({ user, password, address }) => {
    const place = addressKey(address);
    const name = accountKey(user);
    if (underWay >= maxChecksAtOnce) throw rateLimited(1);
    underWay += 1;
    try {
      // SECURITY: while locked not even the right password is looked at, so guessing on tells nothing. Counted before
      // the check, or a hundred guesses at once would all pass while the count is still 0.
      await countAttempt(name, place);
      const account = await accounts.find(user);
      // SECURITY: an unknown user costs the same time as a known one with a wrong password.
      const matches = await passwordMatches(password, account?.password ?? nobody);
      if (account !== null && matches) {
        if (name !== null) await failures.forget('account', name);
        await failures.takeBack('address', place);
        return account;
      }
    } finally {
      underWay -= 1;
    }
    throw new Problem('credentials-wrong');
  };
}

function rateLimited(seconds: number): Problem {
  return new Problem('rate-limited', {
    detail: `Try again in ${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'}.`,
    headers: { 'retry-after': String(seconds) },
  });
}
