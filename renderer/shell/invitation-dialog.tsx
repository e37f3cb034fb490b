import { useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../shared/app-error.ts';
import type { CopyInvitation, Invitation, NewMeeting } from '../../shared/schemas/invitation.ts';
import { answerOf } from '../ui/answer-of.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import { bridge } from './bridge.ts';
import { CalendarForm } from './calendar-form.tsx';
import { exactTime } from './relative-time.ts';
import type { useJoin } from './use-join.ts';
import { words } from './words.ts';

interface InvitationDialogProps {
  readonly meeting: NewMeeting;
  /** It was just made: the dialog also leads into it. */
  readonly isNew: boolean;
  readonly company: string;
  readonly joining: ReturnType<typeof useJoin>;
  readonly onDone: () => void;
}

/** Everything that brings people into a meeting: the invitation, its link, a calendar file, an invitation for guests. */
export function InvitationDialog({ meeting, isNew, company, joining, onDone }: InvitationDialogProps) {
  const { id, title } = meeting;
  const [invitation, setInvitation] = useState<Invitation>();
  const [copying, setCopying] = useState<CopyInvitation['what']>();
  const [done, setDone] = useState('');
  const [error, setError] = useState<AppError>();

  useEffect(() => {
    void answerOf(bridge.invitation(id)).then((answer) => {
      if (answer.ok) setInvitation(answer.value);
      else setError(answer.error);
    });
  }, [id]);

  const copy = async (what: CopyInvitation['what']) => {
    setCopying(what);
    setError(undefined);
    setDone('');
    const answer = await answerOf(bridge.copyInvitation({ id, what }));
    setCopying(undefined);
    if (!answer.ok) setError(answer.error);
    else if (answer.value.until === null)
      setDone(what === 'link' ? words.invitation.linkCopied : words.invitation.copied);
    else setDone(words.invitation.guestsCopied(exactTime(answer.value.until)));
  };

  const { state } = joining;
  const isJoining = state.kind === 'joining' && state.source.kind === 'recent' && state.source.id === id;
  const joinError =
    state.kind === 'failed' && state.source.kind === 'recent' && state.source.id === id
      ? state.error
      : undefined;
  const join = async () => {
    if (await joining.join({ kind: 'recent', id })) onDone();
  };
  const shown = error ?? joinError;
  const mayInviteGuests = invitation?.guests === true && error?.code !== 'meeting.guests-not-allowed';

  const actions = (
    <>
      <Button onClick={onDone}>{words.invitation.done}</Button>
      {isNew && (
        <Button kind="primary" busy={isJoining} onClick={() => void join()}>
          {words.invitation.join}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      title={isNew ? words.invitation.ready : words.invitation.heading}
      actions={actions}
      onCancel={onDone}
      rich
    >
      <div class="invite-card">
        <Avatar name={title} shape="square" large />
        <div class="invite-card-text">
          <p class="invite-title" dir="auto" title={title}>
            {title}
          </p>
          <p class="invite-link">{invitation?.link ?? '…'}</p>
        </div>
      </div>
      <div class="invite-actions">
        <Button
          icon="copy"
          kind={isNew ? 'secondary' : 'primary'}
          busy={copying === 'text'}
          onClick={() => void copy('text')}
        >
          {words.invitation.copy}
        </Button>
        <Button icon="link" busy={copying === 'link'} onClick={() => void copy('link')}>
          {words.invitation.copyLink}
        </Button>
      </div>
      {mayInviteGuests && (
        <div class="invite-guests">
          <p>{words.invitation.guests(company)}</p>
          <Button icon="people" busy={copying === 'guests'} onClick={() => void copy('guests')}>
            {words.invitation.copyGuests}
          </Button>
        </div>
      )}
      <CalendarForm
        meetingID={id}
        onSaved={() => {
          setDone(words.invitation.saved);
        }}
      />
      <p class="invite-done" role="status">
        {done !== '' && <Icon name="check" size={16} />}
        <span>{done}</span>
      </p>
      {shown !== undefined && <ErrorNotice error={shown} />}
    </Dialog>
  );
}
