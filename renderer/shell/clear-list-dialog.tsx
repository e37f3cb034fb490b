import { useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import { answerOf } from '../ui/answer-of.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { bridge } from './bridge.ts';
import { words } from './words.ts';

interface ClearListDialogProps {
  /** They stay. */
  readonly somePinned: boolean;
  readonly onDone: () => void;
  readonly announce: (text: string) => void;
}

/** Asks before the whole list goes, since nothing brings it back. */
export function ClearListDialog({ somePinned, onDone, announce }: ClearListDialogProps) {
  const [error, setError] = useState<AppError>();
  const clear = async () => {
    const answer = await answerOf(bridge.clearRecent());
    if (!answer.ok) {
      setError(answer.error);
      return;
    }
    announce(somePinned ? words.recent.clearedPinned : words.recent.cleared);
    onDone();
  };
  return (
    <ConfirmDialog
      title={words.recent.clearTitle}
      text={somePinned ? words.recent.clearTextPinned : words.recent.clearText}
      cancelLabel={words.recent.cancel}
      confirmLabel={words.recent.clear}
      error={error}
      onCancel={onDone}
      onConfirm={() => void clear()}
    />
  );
}
