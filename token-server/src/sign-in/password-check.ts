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
import { addressKey } from './address-key.ts';
import { FailureCounter, type FailureLimit } from './failure-counter.ts';

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
  /** Unix milliseconds. */
  readonly clock: () => number;
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
  clock,
}: PasswordCheckOptions): PasswordCheck {
  const { perAccount, perAddress } = limits ?? defaultSignInLimits;
  const byAccount = new FailureCounter(perAccount, clock);
  const byAddress = new FailureCounter(perAddress, clock);
  const nobody = unmatchableHash(scrypt ?? defaultScrypt);
  let underWay = 0;

  return async ({ user, password, address }) => {
    const place = addressKey(address);
    const name = accountKey(user);
    // SECURITY: while locked not even the right password is looked at, so guessing on tells nothing.
    const wait = Math.max(name === null ? 0 : byAccount.waitFor(name), byAddress.waitFor(place));
    if (wait > 0) throw rateLimited(wait);
    if (underWay >= maxChecksAtOnce) throw rateLimited(1);

    // SECURITY: counted before the check, or a hundred guesses at once would all pass while the count is still 0.
    if (name !== null) byAccount.add(name);
    byAddress.add(place);
    underWay += 1;
    try {
      const account = await accounts.find(user);
      // SECURITY: an unknown user costs the same time as a known one with a wrong password.
      const matches = await passwordMatches(password, account?.password ?? nobody);
      if (account !== null && matches) {
        if (name !== null) byAccount.forget(name);
        byAddress.takeBack(place);
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
