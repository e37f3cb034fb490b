import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { Button } from '../ui/button.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { signInPlace } from './error-place.ts';
import { words } from './words.ts';

interface PasswordFormProps {
  readonly company: string;
  readonly user: string | undefined;
  /** The page opens with the focus here. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onUserTyped: (user: string) => void;
  readonly onSubmit: (user: string, passwordInput: HTMLInputElement) => Promise<void>;
}

/** User name and password. */
export function PasswordForm(props: PasswordFormProps) {
  const { company, user, first, busy, error, onUserTyped, onSubmit } = props;
  const userInput = useRef<HTMLInputElement>(null);
  const passwordInput = useRef<HTMLInputElement>(null);
  const place = error === undefined ? undefined : signInPlace(error);

  useEffect(() => {
    if (!first) return;
    const empty = userInput.current?.value === '' ? userInput : passwordInput;
    empty.current?.focus();
  }, [first]);

  useEffect(() => {
    if (place === 'user') userInput.current?.focus();
    if (place === 'password') passwordInput.current?.select();
  }, [error, place]);

  return (
    <form
      class="step"
      noValidate
      onInput={() => {
        onUserTyped(userInput.current?.value ?? '');
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (userInput.current !== null && passwordInput.current !== null) {
          void onSubmit(userInput.current.value, passwordInput.current);
        }
      }}
    >
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
      <Button type="submit" kind={first ? 'primary' : 'secondary'} size="large" wide busy={busy}>
        {words.password.submit}
      </Button>
      <p class="step-foot">{words.password.promise(company)}</p>
    </form>
  );
}
