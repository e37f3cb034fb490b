import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CompanySummary } from '../../shared/schemas/home.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useFirstFocus } from '../ui/use-first-focus.ts';
import { bridge } from './bridge.ts';
import { companyPlace, maySetUpByHand, missingAddress } from './error-place.ts';
import { QuestionForm } from './question-form.tsx';
import { useQuestion } from './use-question.ts';
import { words } from './words.ts';

interface CompanyStepProps {
  readonly address: string | undefined;
  /** The company has set the address: it is shown, and there is nothing to type. */
  readonly fixed: boolean;
  /** Why the employee is here again, if there is a reason. */
  readonly notice: ComponentChildren;
  readonly onFound: (company: CompanySummary, typed: string) => void;
  readonly onByHand: (typed: string) => void;
}

/** Step 1: which company. index.html holds the same markup, so that it is there before this script. */
export function CompanyStep({ address, fixed, notice, onFound, onByHand }: CompanyStepProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const typed = () => input.current?.value ?? '';
  const { error, busy, submit } = useQuestion({
    missing: () => missingAddress(typed()),
    ask: () => bridge.findCompany(typed()),
    onAnswer: (company) => {
      onFound(company, typed());
    },
  });
  const place = error === undefined ? undefined : companyPlace(error);

  useFirstFocus(input);
  useEffect(() => {
    if (fixed) button.current?.focus();
  }, [fixed]);
  useEffect(() => {
    if (place === 'address') input.current?.focus();
  }, [error, place]);

  return (
    <QuestionForm
      heading={words.company.heading}
      lead={words.company.lead}
      notice={error !== undefined && place === 'form' ? <ErrorNotice error={error} /> : notice}
      fields={
        <TextField
          id="address"
          label={words.company.label}
          hint={fixed ? words.company.fixed : words.company.hint}
          inputRef={input}
          initial={address}
          readOnly={fixed}
          autofocus
          inputMode="url"
          maxLength={2000}
          error={place === 'address' ? error : undefined}
        />
      }
      submit={words.company.submit}
      submitRef={button}
      busy={busy}
      onSubmit={submit}
    >
      {error !== undefined && maySetUpByHand(error) && (
        <div class="by-hand-offer">
          <Button
            kind="quiet"
            wide
            onClick={() => {
              onByHand(typed());
            }}
          >
            {words.byHand.instead}
          </Button>
          <p class="step-foot">{words.byHand.why}</p>
        </div>
      )}
    </QuestionForm>
  );
}
