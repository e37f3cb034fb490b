import type { AppError } from '../../shared/app-error.ts';
import { Button, type ButtonKind } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNotice } from './notice.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly kind?: ButtonKind | undefined;
  readonly busy?: boolean | undefined;
  readonly error?: AppError | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be taken back; stays open while it is done and says when it failed. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  return (
    <Dialog
      title={props.title}
      onCancel={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{props.cancelLabel}</Button>
          <Button kind={props.kind ?? 'primary'} busy={props.busy} onClick={props.onConfirm}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <p>{props.text}</p>
      {props.error !== undefined && <ErrorNotice error={props.error} />}
    </Dialog>
  );
}
