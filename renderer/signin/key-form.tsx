import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { Button } from '../ui/button.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { signInPlace } from './error-place.ts';
import { words } from './words.ts';

interface KeyFormProps {
  readonly company: string;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onSubmit: (keyInput: HTMLInputElement) => Promise<void>;
}

/** The access key of a kiosk or a shared device, typed once. */
export function KeyForm({ company, busy, error, onSubmit }: KeyFormProps) {
  const keyInput = useRef<HTMLInputElement>(null);
  const own = error !== undefined && signInPlace(error) === 'key' ? error : undefined;

  useEffect(() => {
    keyInput.current?.focus();
  }, []);

  useEffect(() => {
    if (own !== undefined) keyInput.current?.select();
  }, [own]);

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (keyInput.current !== null) void onSubmit(keyInput.current);
      }}
    >
      <PasswordField id="key" label={words.key.label} inputRef={keyInput} error={own} />
      <Button type="submit" kind="primary" size="large" wide busy={busy}>
        {words.key.submit}
      </Button>
      <p class="step-foot">{words.key.promise(company)}</p>
    </form>
  );
}
