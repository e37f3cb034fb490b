import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { unreachable } from '../../shared/result.ts';
import type { SetUpByHand } from '../../shared/schemas/by-hand.ts';
import type { CompanySummary, SignInBoot } from '../../shared/schemas/home.ts';
import { answerOf } from '../ui/answer-of.ts';
import { HelpContext } from '../ui/help-context.ts';
import { Logo } from '../ui/logo.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { BootNotice } from './boot-notice.tsx';
import { bridge } from './bridge.ts';
import { ByHandSignIn } from './by-hand-sign-in.tsx';
import { asTyped, ByHandStep } from './by-hand-step.tsx';
import { CompanyCard } from './company-card.tsx';
import { CompanyStep } from './company-step.tsx';
import { MethodStep } from './method-step.tsx';
import { words } from './words.ts';

type Step =
  | { readonly kind: 'company' }
  | { readonly kind: 'by-hand'; readonly typed: SetUpByHand }
  | { readonly kind: 'method'; readonly company: CompanySummary };

const openDiagnostics = () => void answerOf(bridge.diagnostics());

/** The page: two steps, and what was typed in one while the other is shown. */
export function SignIn() {
  const [step, setStep] = useState<Step>({ kind: 'company' });
  const [draft, setDraft] = useState<SignInBoot>({});
  const [bootError, setBootError] = useState<AppError>();

  useEffect(() => {
    void answerOf(bridge.boot()).then((answer) => {
      if (answer.ok) setDraft(answer.value);
      else setBootError(answer.error);
    });
    return bridge.onWaitingChanged(({ address, waiting }) => {
      setDraft((before) => ({ ...before, address: before.address ?? address, waiting }));
    });
  }, []);

  const notice =
    bootError === undefined ? (
      <BootNotice notice={draft.notice} waiting={draft.waiting} />
    ) : (
      <ErrorNotice error={bootError} />
    );
  const help = { contact: draft.supportContact, onDiagnose: openDiagnostics };
  return (
    <HelpContext.Provider value={help}>
      <main class="sign-in">
        <Logo size={44} />
        {stepView()}
        <button type="button" class="text-button sign-in-diagnostics" onClick={openDiagnostics}>
          {words.diagnostics}
        </button>
      </main>
    </HelpContext.Provider>
  );

  function stepView() {
    switch (step.kind) {
      case 'company':
        return (
          <CompanyStep
            address={draft.address}
            fixed={draft.addressFixed === true}
            notice={notice}
            onFound={(company, typed) => {
              setDraft({ ...draft, address: typed });
              setStep({ kind: 'method', company });
            }}
            onByHand={(typed) => {
              setDraft({ ...draft, address: typed });
              setStep({ kind: 'by-hand', typed: { tokenUrl: typed, appID: '' } });
            }}
          />
        );
      case 'by-hand':
        return (
          <ByHandStep
            typed={step.typed}
            onSetUp={(company) => {
              setStep({ kind: 'method', company });
            }}
            onBack={() => {
              setStep({ kind: 'company' });
            }}
          />
        );
      case 'method':
        return methodView(step.company);
      default:
        return unreachable(step);
    }
  }

  function methodView(company: CompanySummary) {
    const { byHand } = company;
    if (byHand !== undefined) {
      const change = () => {
        setStep({ kind: 'by-hand', typed: asTyped(byHand) });
      };
      return (
        <ByHandSignIn
          company={company}
          card={<CompanyCard company={company} onChange={byHand.set === true ? undefined : change} />}
          byHand={byHand}
          user={draft.user}
          notice={notice}
        />
      );
    }
    return (
      <MethodStep
        company={company}
        user={draft.user}
        mail={draft.address?.includes('@') === true ? draft.address : undefined}
        notice={notice}
        onChange={(user) => {
          setDraft({ ...draft, user });
          setStep({ kind: 'company' });
        }}
      />
    );
  }
}
