import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { longestName } from '../../shared/name-length.ts';
import type { PersonByHand } from '../../shared/schemas/by-hand.ts';
import { Button } from '../ui/button.tsx';
import { PasswordField } from '../ui/password-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { signInPlace } from './error-place.ts';
import { words } from './words.ts';

interface ByHandFormProps {
  readonly company: string;
  /** What was typed so far; the method says which fields there are. */
  readonly typed: PersonByHand;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onTyped: (typed: PersonByHand) => void;
  readonly onSubmit: (typed: PersonByHand, secretInput: HTMLInputElement) => Promise<void>;
}

/** Who is signing in at a server that can't say it itself: name and password, or ID and access key. */
export function ByHandForm({ company, typed, busy, error, onTyped, onSubmit }: ByHandFormProps) {
  const user = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const id = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const otherID = useRef<HTMLDetailsElement>(null);
  const withKey = typed.method === 'access-key';
  const secretPlace = withKey ? 'key' : 'password';
  const place = error === undefined ? undefined : signInPlace(error);
  const read = (): PersonByHand => ({
    method: typed.method,
    user: user.current?.value ?? typed.user,
    userID: id.current?.value ?? '',
    userName: name.current?.value ?? '',
  });

  useEffect(() => {
    if (otherID.current !== null) otherID.current.open = id.current?.value !== '';
    const first = withKey ? id : user;
    (first.current?.value === '' ? first : secret).current?.focus();
  }, [withKey]);

  useEffect(() => {
    if (place === 'user') user.current?.focus();
    if (place === secretPlace) secret.current?.select();
    if (place !== 'id') return;
    if (otherID.current !== null) otherID.current.open = true;
    id.current?.focus();
    // What is wrong stands below the field.
    id.current?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [error, place, secretPlace]);

  const idField = (
    <TextField
      id="meeting-id"
      label={words.byHand.id}
      inputRef={id}
      initial={typed.userID}
      maxLength={1000}
      error={place === 'id' ? error : undefined}
    />
  );
  return (
    <form
      class="step"
      noValidate
      onInput={() => {
        onTyped(read());
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (secret.current !== null) void onSubmit(read(), secret.current);
      }}
    >
      {withKey ? (
        idField
      ) : (
        <TextField
          id="user"
          label={words.password.user}
          inputRef={user}
          initial={typed.user}
          maxLength={1000}
          autocomplete="username"
          error={place === 'user' ? error : undefined}
        />
      )}
      <PasswordField
        id={secretPlace}
        label={withKey ? words.key.label : words.password.password}
        inputRef={secret}
        error={place === secretPlace ? error : undefined}
      />
      <TextField
        id="name"
        label={words.byHand.name}
        inputRef={name}
        initial={typed.userName}
        maxLength={longestName}
        anyScript
      />
      {!withKey && (
        <details class="by-hand-id" ref={otherID}>
          <summary>{words.byHand.idOther}</summary>
          {idField}
        </details>
      )}
      <Button type="submit" kind="primary" size="large" wide busy={busy}>
        {words.password.submit}
      </Button>
      <p class="step-foot">{withKey ? words.key.promise(company) : words.byHand.promise(company)}</p>
    </form>
  );
}
