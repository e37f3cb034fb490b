import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { BrowserWait } from './browser-wait.tsx';
import { CompanyCard } from './company-card.tsx';
import { signInPlace } from './error-place.ts';
import { KeyForm } from './key-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionOnlyDialog } from './session-only-dialog.tsx';
import { useSignIn } from './use-sign-in.ts';
import { words } from './words.ts';

interface MethodStepProps {
  readonly company: CompanySummary;
  readonly user: string | undefined;
  /** Their work e-mail address, when they typed that in step 1: the company's page need not ask for it again. */
  readonly mail: string | undefined;
  readonly notice: ComponentChildren;
  /** Back to step 1; `user` is what was typed here so far. */
  readonly onChange: (user: string) => void;
}

/** Step 2: who, in the ways the company offers. After a success main replaces this page, so that has no picture. */
export function MethodStep({ company, user, mail, notice, onChange }: MethodStepProps) {
  const { methods } = company;
  const typedUser = useRef(user ?? '');
  const browserButton = useRef<HTMLButtonElement>(null);
  const [withKey, setWithKey] = useState(methods[0] === 'access-key');
  const signIn = useSignIn(company.address);
  const { state } = signIn;
  const waiting = state.kind === 'checking' && state.method === 'oidc';
  const busy = (state.kind === 'checking' || state.kind === 'signed-in') && !waiting;
  const error = state.kind === 'failed' ? state.error : undefined;

  useEffect(() => {
    if (!waiting) browserButton.current?.focus();
  }, [waiting, withKey]);

  if (waiting) return <BrowserWait company={company.name} />;
  const sso = methods.includes('oidc') && !withKey;
  const password = methods.includes('password') && !withKey;
  return (
    <div class="step">
      <h1>{words.method.heading}</h1>
      <CompanyCard
        company={company}
        onChange={() => {
          onChange(typedUser.current);
        }}
      />
      {error !== undefined && signInPlace(error) === 'form' ? <ErrorNotice error={error} /> : notice}
      {sso && (
        <Button
          kind="primary"
          size="large"
          wide
          busy={state.kind === 'signed-in'}
          buttonRef={browserButton}
          onClick={() => void signIn.signInWithBrowser(mail ?? '')}
        >
          {words.browser.submit}
        </Button>
      )}
      {sso && password && <p class="step-or">{words.method.or}</p>}
      {password && (
        <PasswordForm
          company={company.name}
          user={typedUser.current}
          first={!sso}
          busy={busy}
          error={error}
          onUserTyped={(typed) => {
            typedUser.current = typed;
          }}
          onSubmit={signIn.signInWithPassword}
        />
      )}
      {withKey && (
        <KeyForm company={company.name} busy={busy} error={error} onSubmit={signIn.signInWithKey} />
      )}
      {methods.includes('access-key') && methods.length > 1 && (
        <Button
          kind="quiet"
          wide
          onClick={() => {
            setWithKey(!withKey);
          }}
        >
          {withKey ? words.key.back : words.key.instead}
        </Button>
      )}
      {state.kind === 'offer' && (
        <SessionOnlyDialog offer={state} onAccept={signIn.acceptOffer} onDecline={signIn.declineOffer} />
      )}
    </div>
  );
}
