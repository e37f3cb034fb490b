import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ByHand, PersonByHand } from '../../shared/schemas/by-hand.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Notice } from '../ui/notice.tsx';
import { BrowserWait } from './browser-wait.tsx';
import { ByHandForm } from './by-hand-form.tsx';
import { signInPlace } from './error-place.ts';
import { SessionOnlyDialog } from './session-only-dialog.tsx';
import { useSignInByHand } from './use-sign-in-by-hand.ts';
import { words } from './words.ts';

interface ByHandSignInProps {
  readonly company: CompanySummary;
  /** The company, with the way back to its set-up. */
  readonly card: ComponentChildren;
  readonly byHand: ByHand;
  readonly user: string | undefined;
  readonly notice: ComponentChildren;
}

/**
 * Step 2 at a server that does not say what it is, set up by hand or by the company. After a success main replaces this page,
 * so that has no picture.
 */
export function ByHandSignIn({ company, card, byHand, user, notice }: ByHandSignInProps) {
  const { person, set, open } = byHand;
  const methods = methodsOf(company, byHand);
  const typed = useRef<PersonByHand>(
    person ?? { method: methods[0] ?? 'password', user: user ?? '', userID: '', userName: '' },
  );
  const [wanted, setMethod] = useState(typed.current.method);
  const method = methods.includes(wanted) ? wanted : methods[0];
  const browserButton = useRef<HTMLButtonElement>(null);
  const { state, busy, signIn, signInWithBrowser, forgetError, acceptOffer, declineOffer } = useSignInByHand(
    company,
    byHand,
  );
  const waiting = state.kind === 'checking' && state.method === 'oidc';
  const error = state.kind === 'failed' ? state.error : undefined;
  const sso = company.methods.includes('oidc') && open !== true;
  // Where it is not asked for there is no field to say it at.
  const withID = set !== true || method !== 'password';
  const inForm = error !== undefined && (method === undefined || signInPlace(error, withID) === 'form');

  useEffect(() => {
    if (!waiting) browserButton.current?.focus();
  }, [waiting]);

  if (waiting) return <BrowserWait company={company.name} />;
  return (
    <div class="step step-by-hand">
      <h1>{words.method.heading}</h1>
      {card}
      {inForm ? <ErrorNotice error={error} /> : notice}
      {open === true && (
        <Notice kind="warning" happened={words.byHand.open(company.name)} next={words.byHand.openNext} />
      )}
      {sso && (
        <Button
          kind="primary"
          size="large"
          wide
          busy={state.kind === 'signed-in'}
          buttonRef={browserButton}
          onClick={() => void signInWithBrowser()}
        >
          {words.browser.submit}
        </Button>
      )}
      {sso && method !== undefined && <p class="step-or">{words.method.or}</p>}
      {method !== undefined && (
        <ByHandForm
          key={method}
          company={company.name}
          typed={{ ...typed.current, method }}
          withID={withID}
          first={!sso}
          busy={busy}
          error={error}
          onTyped={(now) => {
            typed.current = now;
          }}
          onSubmit={signIn}
        />
      )}
      {methods.length > 1 && (
        <Button
          kind="quiet"
          wide
          onClick={() => {
            if (busy) return;
            forgetError();
            setMethod(method === 'access-key' ? 'password' : 'access-key');
          }}
        >
          {method === 'access-key' ? words.key.back : words.key.instead}
        </Button>
      )}
      {state.kind === 'offer' && (
        <SessionOnlyDialog offer={state} onAccept={acceptOffer} onDecline={declineOffer} />
      )}
    </div>
  );
}

/** What people type there, the best first. */
function methodsOf({ methods }: CompanySummary, { open }: ByHand): readonly PersonByHand['method'][] {
  if (open === true) return ['none'];
  return methods.filter((method) => method !== 'oidc');
}
