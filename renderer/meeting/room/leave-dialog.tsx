import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { words } from '../words.ts';

interface LeaveDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before leaving, since the red button is quickly hit. */
export function LeaveDialog({ onStay, onLeave }: LeaveDialogProps) {
  return (
    <ConfirmDialog
      title={words.room.leaveTitle}
      text={words.room.leaveText}
      cancelLabel={words.room.stay}
      confirmLabel={words.room.controls.leave}
      kind="danger"
      onCancel={onStay}
      onConfirm={onLeave}
    />
  );
}
