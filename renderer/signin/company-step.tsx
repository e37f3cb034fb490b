import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { bridge } from './bridge.ts';
import { companyPlace, maySetUpByHand, missingAddress } from './error-place.ts';
import { words } from './words.ts';

interface CompanyStepProps {
  readonly address: string | undefined;
  /** Why the employee is here again, if there is a reason. */
  readonly notice: ComponentChildren;
  readonly onFound: (company: CompanySummary, typed: string) => void;
  readonly onByHand: (typed: string) => void;
}

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Step 1: which company. index.html holds the same markup, so that it is there before this script. */
export function CompanyStep({ address, notice, onFound, onByHand }: CompanyStepProps) {
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const error = state.kind === 'failed' ? state.error : undefined;
  const place = error === undefined ? undefined : companyPlace(error);

  useFirstFocus(input);
  useEffect(() => {
    if (place === 'address') input.current?.focus();
  }, [error, place]);

  const find = async () => {
    if (state.kind === 'looking') return;
    const typed = input.current?.value ?? '';
    const missing = missingAddress(typed);
    if (missing !== undefined) {
      setState({ kind: 'failed', error: missing });
      return;
    }
    setState({ kind: 'looking' });
    const answer = await answerOf(bridge.findCompany(typed));
    if (answer.ok) onFound(answer.value, typed);
    else setState({ kind: 'failed', error: answer.error });
  };

  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <div class="step-head">
        <h1>{words.company.heading}</h1>
        <p>{words.company.lead}</p>
      </div>
      {error !== undefined && place === 'form' ? <ErrorNotice error={error} /> : notice}
      <TextField
        id="address"
        label={words.company.label}
        hint={words.company.hint}
        inputRef={input}
        initial={address}
        autofocus
        inputMode="url"
        maxLength={2000}
        error={place === 'address' ? error : undefined}
      />
      <Button type="submit" kind="primary" size="large" wide busy={state.kind === 'looking'}>
        {words.company.submit}
      </Button>
      {error !== undefined && maySetUpByHand(error) && (
        <div class="by-hand-offer">
          <Button
            kind="quiet"
            wide
            onClick={() => {
              onByHand(input.current?.value ?? '');
            }}
          >
            {words.byHand.instead}
          </Button>
          <p class="step-foot">{words.byHand.why}</p>
        </div>
      )}
    </form>
  );
}
