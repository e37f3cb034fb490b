import { bridge } from './bridge.ts';
import { missingCredential, missingKey } from './error-place.ts';
import { empty, useAttempt } from './use-attempt.ts';

/** Signing in at `address` in one of the company's ways, step by step. */
export function useSignIn(address: string) {
  const { state, busy, fail, run, acceptOffer, declineOffer } = useAttempt();

  /** SECURITY: what was typed goes from the element to main and into no variable of this page. */
  const signInWithPassword = async (user: string, passwordInput: HTMLInputElement) => {
    if (busy) return;
    const missing = missingCredential(user, passwordInput.value.length);
    if (missing !== undefined) {
      fail(missing);
      return;
    }
    await run(
      'password',
      () => bridge.signIn({ address, user, password: passwordInput.value }),
      () => {
        empty(passwordInput);
      },
    );
  };

  const signInWithKey = async (keyInput: HTMLInputElement) => {
    if (busy) return;
    const missing = missingKey(keyInput.value.trim().length);
    if (missing !== undefined) {
      fail(missing);
      return;
    }
    await run(
      'access-key',
      () => bridge.signInWithKey({ address, key: keyInput.value }),
      () => {
        empty(keyInput);
      },
    );
  };

  const signInWithBrowser = async (user: string) => {
    if (!busy) await run('oidc', () => bridge.signInWithBrowser({ address, user }));
  };

  return { state, signInWithPassword, signInWithKey, signInWithBrowser, acceptOffer, declineOffer };
}
