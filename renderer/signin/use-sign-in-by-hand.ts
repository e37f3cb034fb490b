import type { CompanySummary } from '../../shared/schemas/home.ts';
import type { ByHand, PersonByHand } from '../../shared/schemas/by-hand.ts';
import { bridge } from './bridge.ts';
import { missingCredential, missingKey, missingUser } from './error-place.ts';
import { empty, useAttempt } from './use-attempt.ts';

/** Signing in at a server that does not say what it is. */
export function useSignInByHand({ address }: CompanySummary, { tokenUrl, appID }: ByHand) {
  const { state, busy, fail, forgetError, run, acceptOffer, declineOffer } = useAttempt();

  /** SECURITY: what was typed goes from the element to main and into no variable of this page. */
  const signIn = async (
    { method, user, userID, userName }: PersonByHand,
    secretInput: HTMLInputElement | null,
  ) => {
    if (busy) return;
    const missing = missingOf(method, user, secretInput?.value ?? '');
    if (missing !== undefined) {
      fail(missing);
      return;
    }
    await run(
      'password',
      () =>
        bridge.signInByHand({
          tokenUrl,
          appID,
          userID,
          userName,
          credential: credentialOf(method, user, secretInput?.value ?? ''),
        }),
      () => {
        if (secretInput !== null) empty(secretInput);
      },
    );
  };

  const signInWithBrowser = async () => {
    if (!busy) await run('oidc', () => bridge.signInWithBrowser({ address, user: '' }));
  };

  return { state, busy, signIn, signInWithBrowser, forgetError, acceptOffer, declineOffer };
}

function missingOf(method: PersonByHand['method'], user: string, secret: string) {
  switch (method) {
    case 'password':
      return missingCredential(user, secret.length);
    case 'access-key':
      return missingKey(secret.trim().length);
    case 'none':
      return missingUser(user);
  }
}

function credentialOf(method: PersonByHand['method'], user: string, secret: string) {
  switch (method) {
    case 'password':
      return { method, user, password: secret };
    case 'access-key':
      return { method, key: secret };
    case 'none':
      return { method, user };
  }
}
