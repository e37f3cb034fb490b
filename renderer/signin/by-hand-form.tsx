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
  /** Whether there is an ID to type besides the user name. */
  readonly withID: boolean;
  /** Whether the form has the focus when it is shown. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  readonly onTyped: (typed: PersonByHand) => void;
  /** Without an input where nothing proves who it is. */
  readonly onSubmit: (typed: PersonByHand, secretInput: HTMLInputElement | null) => Promise<void>;
}

/**
 * Who is signing in at a server that can't say it itself: name and password, ID and access key, or, where nobody asks who
 * they are, the ID alone.
 */
export function ByHandForm(props: ByHandFormProps) {
  const { company, typed, withID, first, busy, error, onTyped, onSubmit } = props;
  const user = useRef<HTMLInputElement>(null);
  const secret = useRef<HTMLInputElement>(null);
  const id = useRef<HTMLInputElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const otherID = useRef<HTMLDetailsElement>(null);
  const withKey = typed.method === 'access-key';
  const withSecret = typed.method !== 'none';
  const secretPlace = withKey ? 'key' : 'password';
  const place = error === undefined ? undefined : signInPlace(error, withID);
  const read = (): PersonByHand => ({
    method: typed.method,
    user: user.current?.value ?? typed.user,
    userID: id.current?.value ?? '',
    userName: name.current?.value ?? '',
  });

  useEffect(() => {
    if (otherID.current !== null) otherID.current.open = id.current?.value !== '';
    const name = withKey ? id : user;
    if (first) (name.current?.value === '' ? name : secret).current?.focus();
  }, [withKey, first]);

  useEffect(() => {
    if (place === 'user' || (place === 'id' && !withSecret)) user.current?.focus();
    if (place === secretPlace) secret.current?.select();
    if (place !== 'id') return;
    if (otherID.current !== null) otherID.current.open = true;
    id.current?.focus();
    // What is wrong stands below the field.
    id.current?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [error, place, secretPlace, withSecret]);

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
        void onSubmit(read(), secret.current);
      }}
    >
      {withKey ? (
        idField
      ) : (
        <TextField
          id="user"
          label={withSecret ? words.password.user : words.byHand.id}
          inputRef={user}
          initial={typed.user}
          maxLength={1000}
          autocomplete="username"
          error={place === 'user' || (place === 'id' && !withSecret) ? error : undefined}
        />
      )}
      {withSecret && (
        <PasswordField
          id={secretPlace}
          label={withKey ? words.key.label : words.password.password}
          inputRef={secret}
          error={place === secretPlace ? error : undefined}
        />
      )}
      <TextField
        id="name"
        label={words.byHand.name}
        inputRef={name}
        initial={typed.userName}
        maxLength={longestName}
        anyScript
      />
      {typed.method === 'password' && withID && (
        <details class="by-hand-id" ref={otherID}>
          <summary>{words.byHand.idOther}</summary>
          {idField}
        </details>
      )}
      <Button type="submit" kind="primary" size="large" wide busy={busy}>
        {words.password.submit}
      </Button>
      <p class="step-foot">{promiseOf(typed.method, company)}</p>
    </form>
  );
}

function promiseOf(method: PersonByHand['method'], company: string): string {
  switch (method) {
    case 'password':
      return words.byHand.promise(company);
    case 'access-key':
      return words.key.promise(company);
    case 'none':
      return words.byHand.openPromise(company);
  }
}
