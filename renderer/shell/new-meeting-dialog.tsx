import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { NewMeeting } from '../../shared/schemas/invitation.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { bridge } from './bridge.ts';
import { canMeetByName } from './new-meeting-place.ts';
import type { useJoin } from './use-join.ts';
import { words } from './words.ts';

interface NewMeetingDialogProps {
  readonly joining: ReturnType<typeof useJoin>;
  readonly onMade: (meeting: NewMeeting) => void;
  readonly onDone: () => void;
}

/** Asks for a title and lets the company's server make the meeting. What was typed stays until there is one. */
export function NewMeetingDialog({ joining, onMade, onDone }: NewMeetingDialogProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const fieldError = error?.code === 'meeting.new-title-empty' ? error : undefined;

  useEffect(() => {
    if (fieldError !== undefined) input.current?.focus();
  }, [fieldError]);

  const make = async () => {
    if (busy) return;
    const title = input.current?.value ?? '';
    if (title.trim() === '') {
      setError({ code: 'meeting.new-title-empty', support: '' });
      return;
    }
    setBusy(true);
    setError(undefined);
    const answer = await answerOf(bridge.newMeeting(title));
    setBusy(false);
    if (answer.ok) onMade(answer.value);
    else setError(answer.error);
  };

  const meetByName = async () => {
    await joining.join({ kind: 'form', text: input.current?.value ?? '' });
    onDone();
  };

  const actions = (
    <>
      <Button onClick={onDone}>{words.newMeeting.cancel}</Button>
      <Button type="submit" kind="primary" busy={busy}>
        {words.newMeeting.make}
      </Button>
    </>
  );
  return (
    <Dialog
      title={words.newMeeting.heading}
      actions={actions}
      onCancel={onDone}
      onSubmit={() => void make()}
      rich
    >
      <p>{words.newMeeting.text}</p>
      <TextField
        id="new-title"
        label={words.newMeeting.label}
        inputRef={input}
        error={fieldError}
        maxLength={200}
        anyScript
        autofocus
      />
      {error !== undefined && fieldError === undefined && (
        <ErrorNotice
          error={error}
          actions={
            canMeetByName(error) ? (
              <Button onClick={() => void meetByName()}>{words.newMeeting.meetByName}</Button>
            ) : undefined
          }
        />
      )}
    </Dialog>
  );
}
