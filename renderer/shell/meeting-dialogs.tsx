import type { NewMeeting } from '../../shared/schemas/invitation.ts';
import { InvitationDialog } from './invitation-dialog.tsx';
import { NewMeetingDialog } from './new-meeting-dialog.tsx';
import type { useJoin } from './use-join.ts';

/** A dialog about a meeting: its making, or the invitation to it. */
export type OpenDialog =
  | { readonly kind: 'new' }
  | { readonly kind: 'invite'; readonly meeting: NewMeeting; readonly isNew: boolean };

interface MeetingDialogsProps {
  readonly open: OpenDialog;
  readonly company: string;
  readonly joining: ReturnType<typeof useJoin>;
  readonly onOpen: (dialog: OpenDialog | undefined) => void;
}

/** Loaded with the first dialog that opens. */
export function MeetingDialogs({ open, company, joining, onOpen }: MeetingDialogsProps) {
  const onDone = () => {
    onOpen(undefined);
  };
  if (open.kind === 'new')
    return (
      <NewMeetingDialog
        joining={joining}
        onMade={(meeting) => {
          onOpen({ kind: 'invite', meeting, isNew: true });
        }}
        onDone={onDone}
      />
    );
  const { meeting, isNew } = open;
  return (
    <InvitationDialog meeting={meeting} isNew={isNew} company={company} joining={joining} onDone={onDone} />
  );
}
