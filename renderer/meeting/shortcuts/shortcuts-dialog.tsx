import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { words } from '../words.ts';
import { isMac, keysOf } from './platform-keys.ts';
import { type ShortcutAction, shortcuts } from './shortcut-keys.ts';

interface ShortcutsDialogProps {
  /** Those that can be used in this meeting. */
  readonly actions: readonly Exclude<ShortcutAction, 'help'>[];
  readonly onClose: () => void;
}

/** The sheet of the meeting's keys. */
export function ShortcutsDialog({ actions, onClose }: ShortcutsDialogProps) {
  const { title, close, talk, closeOpen, help, keys } = words.room.shortcuts;
  return (
    <Dialog
      title={title}
      rich
      onCancel={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {close}
        </Button>
      }
    >
      <dl class="shortcuts">
        {actions.map((action) => (
          <Row
            key={action}
            what={words.room.shortcuts[action]}
            ways={shortcuts.filter((one) => one.action === action).map((one) => keysOf(one, isMac))}
          />
        ))}
        {actions.includes('microphone') && <Row what={talk} ways={[[keys.space]]} />}
        <Row what={closeOpen} ways={[[keys.escape]]} />
        <Row what={help} ways={[['?']]} />
      </dl>
    </Dialog>
  );
}

interface RowProps {
  readonly what: string;
  readonly ways: readonly (readonly string[])[];
}

function Row({ what, ways }: RowProps) {
  return (
    <div class="shortcut">
      <dt>{what}</dt>
      <dd>
        {ways.map((keys, index) => (
          <span key={keys.join()} class="shortcut-way">
            {index > 0 && <span class="shortcut-or">{words.room.shortcuts.or}</span>}
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
