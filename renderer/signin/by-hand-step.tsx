import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { ByHand, SetUpByHand } from '../../shared/schemas/by-hand.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bridge } from './bridge.ts';
import { missingAddress, setUpPlace } from './error-place.ts';
import { words } from './words.ts';

interface ByHandStepProps {
  readonly typed: SetUpByHand;
  readonly onSetUp: (company: CompanySummary) => void;
  readonly onBack: () => void;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** A set-up as it was typed, to change it. */
export function asTyped({ tokenUrl, appID }: ByHand): SetUpByHand {
  return { tokenUrl, appID: String(appID) };
}

/** Instead of step 1, for a company whose server does not say what it is. */
export function ByHandStep({ typed, onSetUp, onBack }: ByHandStepProps) {
  const address = useRef<HTMLInputElement>(null);
  const appID = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const error = state.kind === 'failed' ? state.error : undefined;
  const place = error === undefined ? undefined : setUpPlace(error);

  useEffect(() => {
    address.current?.focus();
  }, []);

  useEffect(() => {
    if (place === 'address') address.current?.focus();
    if (place === 'app-id') appID.current?.focus();
  }, [error, place]);

  const setUp = async () => {
    if (state.kind === 'checking') return;
    const now = { tokenUrl: address.current?.value ?? '', appID: appID.current?.value ?? '' };
    const missing = missingAddress(now.tokenUrl);
    if (missing !== undefined) {
      setState({ kind: 'failed', error: missing });
      return;
    }
    setState({ kind: 'checking' });
    const answer = await answerOf(bridge.setUpByHand(now));
    if (answer.ok) onSetUp(answer.value);
    else setState({ kind: 'failed', error: answer.error });
  };

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void setUp();
      }}
    >
      <div class="step-head">
        <h1>{words.byHand.heading}</h1>
        <p>{words.byHand.lead}</p>
      </div>
      {error !== undefined && place === 'form' && <ErrorNotice error={error} />}
      <TextField
        id="pass-address"
        label={words.byHand.address}
        hint={words.byHand.addressHint}
        inputRef={address}
        initial={typed.tokenUrl}
        inputMode="url"
        maxLength={2000}
        error={place === 'address' ? error : undefined}
      />
      <TextField
        id="app-id"
        label={words.byHand.appID}
        hint={words.byHand.appIDHint}
        inputRef={appID}
        initial={typed.appID}
        maxLength={100}
        error={place === 'app-id' ? error : undefined}
      />
      <Button type="submit" kind="primary" size="large" wide busy={state.kind === 'checking'}>
        {words.byHand.submit}
      </Button>
      <Button kind="quiet" wide onClick={onBack}>
        {words.byHand.back}
      </Button>
    </form>
  );
}
