import { parseInvitation } from '../../shared/invitation.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { signOut } from '../app/sign-out.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { MeetingDesk } from '../meeting/meeting-desk.ts';
import type { MeetingTarget } from '../meeting/meeting.ts';
import { meetingTargetOf } from '../meeting/meeting-target.ts';
import { pinMeeting, restoreMeeting, titleFor } from '../meeting/recent-meetings.ts';
import type { Recent, SignedInAccount } from '../settings/settings.ts';
import type { Services } from '../services.ts';
import type { Ipc } from './handle.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly services: () => Promise<Services>;
  readonly openMeeting: (target: MeetingTarget) => Result<null>;
  /** Goes the way of a link that was clicked. */
  readonly followLink: (text: string) => void;
  readonly onHomeChanged: (services: Services) => void;
  readonly onSignedOut: () => void;
}

/** What the home page may ask. */
export function handleShell(parts: Parts): void {
  const { ipc, services, openMeeting, followLink, onSignedOut } = parts;

  ipc.handle('shell:join', async (_sender, typed) => {
    const home = (await services()).home();
    if (home === null) return err({ code: 'signin.expired', support: supportCode() });
    const ownHost = new URL(home.company.address).host;
    // SECURITY: another company's invitation goes the way of a link, which asks before anything is sent.
    if (isForGuests(typed, ownHost)) {
      followLink(typed);
      return ok(null);
    }
    const target = meetingTargetOf(typed, ownHost);
    if (!target.ok) return target;
    return openMeeting({ ...target.value, title: titleFor(home.recent, target.value) });
  });

  handleRecent(parts);
  handleInvitations(parts);

  ipc.handle('shell:sign-out', async () => {
    const result = await signOut(await services());
    if (result.ok) onSignedOut();
    return result;
  });
}

/** The list of meetings. */
function handleRecent({ ipc, services, onHomeChanged }: Parts): void {
  /** SECURITY: what can come back goes with the sign-in whose it was. */
  const forgotten = new WeakMap<SignedInAccount, { readonly meeting: Recent; readonly at: number }>();
  const change = async (next: (all: Services, list: readonly Recent[]) => readonly Recent[]) => {
    const all = await services();
    all.recent.change((list) => next(all, list));
    onHomeChanged(all);
    return ok(null);
  };

  ipc.handle('shell:pin-recent', (_sender, { id, pinned }) =>
    change((_all, list) => pinMeeting(list, id, pinned)),
  );

  ipc.handle('shell:forget-recent', (_sender, id) =>
    change(({ account }, list) => {
      const at = list.findIndex((meeting) => meeting.id === id);
      const meeting = list[at];
      const state = account.state();
      if (state.kind === 'signedIn' && meeting !== undefined) forgotten.set(state.account, { meeting, at });
      return list.filter((one) => one.id !== id);
    }),
  );

  ipc.handle('shell:restore-recent', () =>
    change(({ account }, list) => {
      const state = account.state();
      const last = state.kind === 'signedIn' ? forgotten.get(state.account) : undefined;
      return last === undefined ? list : restoreMeeting(list, last.meeting, last.at);
    }),
  );

  ipc.handle('shell:clear-recent', () =>
    change((_all, list) => list.filter((meeting) => meeting.pinned === true)),
  );
}

/** New meetings, and what invites to them. */
function handleInvitations({ ipc, services, openMeeting, onHomeChanged }: Parts): void {
  let desk: Promise<MeetingDesk> | undefined;
  // Imported on first use: nothing of it is needed for first paint.
  const openDesk = () =>
    (desk ??= Promise.all([services(), import('../meeting/meeting-desk.ts')]).then(
      ([{ account, recent, companyFetch, policy, spoken }, { createMeetingDesk }]) =>
        createMeetingDesk({ account, recent, companyFetch, mayUse: policy.mayUse, spoken, now: Date.now }),
    ));

  ipc.handle('shell:join-recent', async (_sender, id) => {
    const meeting = (await openDesk()).find(id);
    if (meeting === undefined) return err({ code: 'app.internal', support: supportCode() });
    return openMeeting({ roomID: meeting.id, title: meeting.title });
  });

  ipc.handle('shell:new-meeting', async (_sender, title) => {
    const meeting = await (await openDesk()).make(title);
    if (meeting.ok) onHomeChanged(await services());
    return meeting;
  });

  ipc.handle('shell:invitation', async (_sender, id) => (await openDesk()).invitation(id));

  ipc.handle('shell:copy-invitation', async (_sender, asked) => {
    const answer = await (await openDesk()).text(asked);
    if (!answer.ok) return answer;
    const { copyText } = await import('../meeting/hand-out.ts');
    await copyText(answer.value.text);
    return ok({ until: answer.value.until });
  });

  ipc.handle('shell:save-calendar', async (sender, asked) => {
    const draft = await (await openDesk()).calendar(asked);
    if (!draft.ok) return draft;
    const { saveFile } = await import('../meeting/hand-out.ts');
    return saveFile(sender, draft.value);
  });
}

/** An invitation that opens another company's meeting to anybody: Foyer asks before it goes there. */
function isForGuests(typed: string, ownHost: string): boolean {
  const invitation = parseInvitation(typed);
  return (
    invitation.kind === 'meeting' &&
    invitation.invite !== undefined &&
    invitation.server !== undefined &&
    invitation.server !== ownHost
  );
}
