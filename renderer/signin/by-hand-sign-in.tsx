import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ByHand, PersonByHand } from '../../shared/schemas/by-hand.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { ByHandForm } from './by-hand-form.tsx';
import { signInPlace } from './error-place.ts';
import { SessionOnlyDialog } from './session-only-dialog.tsx';
import { useSignInByHand } from './use-sign-in-by-hand.ts';
import { words } from './words.ts';

interface ByHandSignInProps {
  readonly company: string;
  /** The company, with the way back to its set-up. */
  readonly card: ComponentChildren;
  readonly byHand: ByHand;
  readonly user: string | undefined;
  readonly notice: ComponentChildren;
}

/** Step 2 after a set-up by hand. After a success main replaces this page, so that has no picture. */
export function ByHandSignIn({ company, card, byHand, user, notice }: ByHandSignInProps) {
  const { person } = byHand;
  const typed = useRef<PersonByHand>(
    person ?? { method: 'password', user: user ?? '', userID: '', userName: '' },
  );
  const [method, setMethod] = useState(typed.current.method);
  const { state, busy, signIn, forgetError, acceptOffer, declineOffer } = useSignInByHand(byHand);
  const error = state.kind === 'failed' ? state.error : undefined;
  const withKey = method === 'access-key';

  return (
    <div class="step step-by-hand">
      <h1>{words.method.heading}</h1>
      {card}
      {error !== undefined && signInPlace(error) === 'form' ? <ErrorNotice error={error} /> : notice}
      <ByHandForm
        key={method}
        company={company}
        typed={{ ...typed.current, method }}
        busy={busy}
        error={error}
        onTyped={(now) => {
          typed.current = now;
        }}
        onSubmit={signIn}
      />
      <Button
        kind="quiet"
        wide
        onClick={() => {
          if (busy) return;
          forgetError();
          setMethod(withKey ? 'password' : 'access-key');
        }}
      >
        {withKey ? words.key.back : words.key.instead}
      </Button>
      {state.kind === 'offer' && (
        <SessionOnlyDialog offer={state} onAccept={acceptOffer} onDecline={declineOffer} />
      )}
    </div>
  );
}
