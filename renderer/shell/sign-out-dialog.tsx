import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

interface SignOutDialogProps {
  /** Unknown when home itself could not be loaded. */
  readonly company: string | undefined;
  readonly onCancel: () => void;
}

type State =
  | { readonly kind: 'asking' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Asks once, since coming back takes a password. After a success main replaces this page. */
export function SignOutDialog({ company, onCancel }: SignOutDialogProps) {
  const [state, setState] = useState<State>({ kind: 'asking' });
  const signOut = async () => {
    setState({ kind: 'leaving' });
    const answer = await answerOf(bridge.signOut());
    if (!answer.ok) setState({ kind: 'failed', error: answer.error });
  };
  return (
    <ConfirmDialog
      title={words.person.signOutTitle}
      text={company === undefined ? words.person.signOutTextPlain : words.person.signOutText(company)}
      cancelLabel={words.person.cancel}
      confirmLabel={words.person.signOut}
      busy={state.kind === 'leaving'}
      error={state.kind === 'failed' ? state.error : undefined}
      onCancel={() => {
        if (state.kind !== 'leaving') onCancel();
      }}
      onConfirm={() => void signOut()}
    />
  );
}
