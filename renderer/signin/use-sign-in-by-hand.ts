import type { ByHand, PersonByHand } from '../../shared/schemas/by-hand.ts';
import { bridge } from './bridge.ts';
import { missingCredential, missingKey } from './error-place.ts';
import { empty, useAttempt } from './use-attempt.ts';

/** Signing in at a server that was set up by hand. */
export function useSignInByHand({ tokenUrl, appID }: ByHand) {
  const { state, busy, fail, forgetError, run, acceptOffer, declineOffer } = useAttempt();

  /** SECURITY: what was typed goes from the element to main and into no variable of this page. */
  const signIn = async ({ method, user, userID, userName }: PersonByHand, secretInput: HTMLInputElement) => {
    if (busy) return;
    const missing =
      method === 'password'
        ? missingCredential(user, secretInput.value.length)
        : missingKey(secretInput.value.trim().length);
    if (missing !== undefined) {
      fail(missing);
      return;
    }
    await run(
      method,
      () =>
        bridge.signInByHand({
          tokenUrl,
          appID,
          userID,
          userName,
          credential:
            method === 'password'
              ? { method, user, password: secretInput.value }
              : { method, key: secretInput.value },
        }),
      () => {
        empty(secretInput);
      },
    );
  };

  return { state, busy, signIn, forgetError, acceptOffer, declineOffer };
}
