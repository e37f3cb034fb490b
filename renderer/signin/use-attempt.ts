import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { VaultPlace } from '../../shared/errors/error-texts.ts';
import type { Value } from '../../shared/ipc-contract.ts';
import { type Result, unreachable } from '../../shared/result.ts';
import type { SignInMethod } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

/** The keychain can't be used (`place` says which); the employee decides whether to go on without it. */
export interface SessionOnlyOffer {
  readonly kind: 'offer';
  readonly place: VaultPlace;
  readonly busy: boolean;
  readonly error?: AppError | undefined;
}

export type SignInState =
  | { readonly kind: 'idle' }
  /** With `oidc` the employee is in their browser. */
  | { readonly kind: 'checking'; readonly method: SignInMethod }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'failed'; readonly error: AppError }
  | SessionOnlyOffer;

/** One try to sign in after the other, whatever the way, and the offer that may follow. */
export function useAttempt() {
  const [state, setState] = useState<SignInState>({ kind: 'idle' });
  const busy = state.kind === 'checking' || state.kind === 'signed-in';
  const fail = (error: AppError) => {
    setState({ kind: 'failed', error });
  };

  const forgetError = () => {
    setState({ kind: 'idle' });
  };

  async function run(
    method: SignInMethod,
    asking: () => Promise<Result<Value<'signin:sign-in'>>>,
    onTaken: () => void = () => undefined,
  ): Promise<void> {
    setState({ kind: 'checking', method });
    const answer = await answerOf(asking());
    if (!answer.ok) {
      fail(answer.error);
      return;
    }
    onTaken();
    switch (answer.value.kind) {
      case 'signed-in':
        setState({ kind: 'signed-in' });
        return;
      case 'session-only-offer':
        setState({ kind: 'offer', place: answer.value.place, busy: false });
        return;
      case 'cancelled':
        setState({ kind: 'idle' });
        return;
      default:
        unreachable(answer.value);
    }
  }

  const acceptOffer = async (offer: SessionOnlyOffer) => {
    setState({ kind: 'offer', place: offer.place, busy: true });
    const answer = await answerOf(bridge.acceptSessionOnly());
    if (answer.ok) setState({ kind: 'signed-in' });
    else setState({ kind: 'offer', place: offer.place, busy: false, error: answer.error });
  };

  const declineOffer = async () => {
    setState({ kind: 'idle' });
    const answer = await answerOf(bridge.declineSessionOnly());
    if (!answer.ok) fail(answer.error);
  };

  return { state, busy, fail, forgetError, run, acceptOffer, declineOffer };
}

/** SECURITY: the server took it, so nobody needs it any more. */
export function empty(input: HTMLInputElement): void {
  input.value = '';
}
