import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CompanyCard } from './company-card.tsx';
import { passwordPlace } from './error-place.ts';
import { SessionOnlyDialog } from './session-only-dialog.tsx';
import { usePasswordSignIn } from './use-password-sign-in.ts';
import { words } from './words.ts';

interface PasswordStepProps {
  readonly company: CompanySummary;
  readonly user: string | undefined;
  readonly notice: ComponentChildren;
  /** Back to step 1; `user` is what was typed here so far. */
  readonly onChange: (user: string) => void;
}

/** Step 2: who. After a success main replaces this page, so "signed in" has no picture of its own. */
export function PasswordStep({ company, user, notice, onChange }: PasswordStepProps) {
  const userInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const { state, signIn, acceptOffer, declineOffer } = usePasswordSignIn(company.address);
  const error = state.kind === 'failed' ? state.error : undefined;
  const place = error === undefined ? undefined : passwordPlace(error);

  useEffect(() => {
    const first = userInput.current?.value === '' ? userInput : passwordInput;
    first.current?.focus();
  }, []);

  useEffect(() => {
    if (place === 'user') userInput.current?.focus();
    if (place === 'password') passwordInput.current?.select();
  }, [error, place]);

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (userInput.current !== null && passwordInput.current !== null) {
          void signIn(userInput.current.value, passwordInput.current);
        }
      }}
    >
      <h1>{words.password.heading}</h1>
      <CompanyCard
        company={company}
        onChange={() => {
          onChange(userInput.current?.value ?? '');
        }}
      />
      {error !== undefined && place === 'form' ? <ErrorNotice error={error} /> : notice}
      <TextField
        id="user"
        label={words.password.user}
        inputRef={userInput}
        initial={user}
        maxLength={1000}
        autocomplete="username"
        error={place === 'user' ? error : undefined}
      />
      <PasswordField
        id="password"
        label={words.password.password}
        inputRef={passwordInput}
        error={place === 'password' ? error : undefined}
      />
      <Button
        type="submit"
        kind="primary"
        size="large"
        wide
        busy={state.kind === 'checking' || state.kind === 'signed-in'}
      >
        {words.password.submit}
      </Button>
      <p class="step-foot">{words.password.promise(company.name)}</p>
      {state.kind === 'offer' && (
        <SessionOnlyDialog offer={state} onAccept={acceptOffer} onDecline={declineOffer} />
      )}
    </form>
  );
}
