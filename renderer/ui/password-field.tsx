import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { describedBy, FieldFrame } from './field-frame.tsx';
import { IconButton } from './icon-button.tsx';
import { uiWords } from './words.ts';

const typeText = { type: 'text' } as const;
const typePassword = { type: 'password' } as const;

interface PasswordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly error?: AppError | undefined;
}

/**
 * A password with a button that shows it and a word when Caps Lock is on.
 * SECURITY: the input is uncontrolled, so the password is in no state and no closure, only in this element; its owner
 * reads it once and empties it.
 */
export function PasswordField({ id, label, inputRef, error }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    setCapsLock(event.getModifierState('CapsLock'));
  };
  const hint = capsLock ? uiWords.capsLock : undefined;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div class="field-control field-control-action">
        <input
          ref={inputRef}
          id={id}
          class="field-input"
          {...(shown ? typeText : typePassword)}
          maxLength={4096}
          autocomplete="current-password"
          autocapitalize="off"
          // SECURITY: a spelling service must not see a password that is shown as text.
          spellcheck={false}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={describedBy({ id, hint, error })}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
        />
        <IconButton
          class="field-action"
          icon={shown ? 'eye-off' : 'eye'}
          label={uiWords.showPassword}
          pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        />
      </div>
    </FieldFrame>
  );
}
