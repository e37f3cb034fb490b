import { useEffect, useRef } from 'preact/hooks';
import type { ByHand, SetUpByHand } from '../../shared/schemas/by-hand.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bridge } from './bridge.ts';
import { missingAddress, setUpPlace } from './error-place.ts';
import { QuestionForm } from './question-form.tsx';
import { useQuestion } from './use-question.ts';
import { words } from './words.ts';

interface ByHandStepProps {
  readonly typed: SetUpByHand;
  readonly onSetUp: (company: CompanySummary) => void;
  readonly onBack: () => void;
}

/** A set-up as it was typed, to change it. */
export function asTyped({ tokenUrl, appID }: ByHand): SetUpByHand {
  return { tokenUrl, appID: String(appID) };
}

/** Instead of step 1, for a company whose server does not say what it is. */
export function ByHandStep({ typed, onSetUp, onBack }: ByHandStepProps) {
  const address = useRef<HTMLInputElement>(null);
  const appID = useRef<HTMLInputElement>(null);
  const now = () => ({ tokenUrl: address.current?.value ?? '', appID: appID.current?.value ?? '' });
  const { error, busy, submit } = useQuestion({
    missing: () => missingAddress(now().tokenUrl),
    ask: () => bridge.setUpByHand(now()),
    onAnswer: onSetUp,
  });
  const place = error === undefined ? undefined : setUpPlace(error);

  useEffect(() => {
    address.current?.focus();
  }, []);

  useEffect(() => {
    if (place === 'address') address.current?.focus();
    if (place === 'app-id') appID.current?.focus();
  }, [error, place]);

  return (
    <QuestionForm
      heading={words.byHand.heading}
      lead={words.byHand.lead}
      notice={error !== undefined && place === 'form' && <ErrorNotice error={error} />}
      fields={
        <>
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
        </>
      }
      submit={words.byHand.submit}
      busy={busy}
      onSubmit={submit}
    >
      <Button kind="quiet" wide onClick={onBack}>
        {words.byHand.back}
      </Button>
    </QuestionForm>
  );
}
