import type { BrowserSignIn } from '../../../../main/account/sso/browser-sign-in.ts';
import type { Sso, SsoTokens } from '../../../../main/account/sso/sso.ts';
import type { AppError } from '../../../../shared/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { Secret } from '../../../../shared/secret.ts';

export interface FakeSso extends Sso {
  /** Refresh tokens that were shown to the provider, in order. */
  readonly refreshed: string[];
  readonly revoked: string[];
  /** What the next renewals give; by default `access-2`, `refresh-2` and so on. */
  answer: (() => Promise<Result<SsoTokens>>) | undefined;
  /** What the browser comes back with. */
  fromBrowser: Result<SsoTokens | 'cancelled'>;
  now: number;
  readonly browser: BrowserSignIn;
}

/** Tokens that are good for a minute from time 0 on. */
export function tokens(number: number, refreshToken = `refresh-${number}`): SsoTokens {
  return {
    accessToken: new Secret(`access-${number}`),
    goodUntil: number * 60_000,
    refreshToken: new Secret(refreshToken),
  };
}

/** An identity provider without a network, and a browser that comes back at once. */
export function createFakeSso(): FakeSso {
  let given = 1;
  const fake: FakeSso = {
    refreshed: [],
    revoked: [],
    answer: undefined,
    fromBrowser: ok(tokens(1)),
    now: 0,
    begin: () => Promise.resolve(err({ code: 'app.internal', support: 'S1' } satisfies AppError)),
    refresh(_provider, refreshToken) {
      fake.refreshed.push(refreshToken.reveal());
      if (fake.answer !== undefined) return fake.answer();
      given += 1;
      return Promise.resolve(ok(tokens(given)));
    },
    revoke(_provider, refreshToken) {
      fake.revoked.push(refreshToken.reveal());
      return Promise.resolve(ok(null));
    },
    browser: {
      async start(find) {
        const company = await find();
        return company.ok ? fake.fromBrowser : company;
      },
      cancel: () => undefined,
      openAgain: () => Promise.resolve(ok(null)),
      paste: () => ok(null),
    },
  };
  return fake;
}
