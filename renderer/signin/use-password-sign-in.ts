import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';
import { missingCredential } from './error-place.ts';

/** The keychain can't be used (`place` is its name here); the employee decides whether to go on without it. */
export interface SessionOnlyOffer {
  readonly kind: 'offer';
  readonly place: string;
  readonly busy: boolean;
  readonly error?: AppError | undefined;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | SessionOnlyOffer;

/** Signing in with a password at `address`, step by step. */
export function usePasswordSignIn(address: string) {
  const [state, setState] = useState<State>({ kind: 'idle' });

  const signIn = async (user: string, passwordInput: HTMLInputElement) => {
    if (state.kind === 'checking' || state.kind === 'signed-in') return;
    const missing = missingCredential(user, passwordInput.value.length);
    if (missing !== undefined) {
      setState({ kind: 'failed', error: missing });
      return;
    }
    setState({ kind: 'checking' });
    // SECURITY: the password goes from the element to main and into no variable of this page.
    const answer = await answerOf(bridge.signIn({ address, user, password: passwordInput.value }));
    if (!answer.ok) {
      setState({ kind: 'failed', error: answer.error });
      return;
    }
    // SECURITY: the server took it, so nobody needs it any more.
    passwordInput.value = '';
    switch (answer.value.kind) {
      case 'signed-in':
        setState({ kind: 'signed-in' });
        return;
      case 'session-only-offer':
        setState({ kind: 'offer', place: answer.value.place, busy: false });
        return;
      default:
        unreachable(answer.value);
    }
  };

  const acceptOffer = async (offer: SessionOnlyOffer) => {
    setState({ kind: 'offer', place: offer.place, busy: true });
    const answer = await answerOf(bridge.acceptSessionOnly());
    if (answer.ok) setState({ kind: 'signed-in' });
    else setState({ kind: 'offer', place: offer.place, busy: false, error: answer.error });
  };

  const declineOffer = async () => {
    setState({ kind: 'idle' });
    const answer = await answerOf(bridge.declineSessionOnly());
    if (!answer.ok) setState({ kind: 'failed', error: answer.error });
  };

  return { state, signIn, acceptOffer, declineOffer };
}
