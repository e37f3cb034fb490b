import { parseInvitation } from '../../shared/invitation.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { signOut } from '../app/sign-out.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { MeetingTarget } from '../meeting/meeting.ts';
import { meetingTargetOf } from '../meeting/meeting-target.ts';
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
  const { ipc, services, openMeeting, followLink, onHomeChanged, onSignedOut } = parts;

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
    return target.ok ? openMeeting(target.value) : target;
  });

  ipc.handle('shell:join-recent', async (_sender, id) => {
    const recent = (await services()).recent.list().find((meeting) => meeting.id === id);
    if (recent === undefined) return err({ code: 'app.internal', support: supportCode() });
    return openMeeting({ roomID: recent.id, title: recent.title });
  });

  ipc.handle('shell:forget-recent', async (_sender, id) => {
    const all = await services();
    all.recent.change((list) => list.filter((meeting) => meeting.id !== id));
    onHomeChanged(all);
    return ok(null);
  });

  ipc.handle('shell:clear-recent', async () => {
    const all = await services();
    all.recent.change(() => []);
    onHomeChanged(all);
    return ok(null);
  });

  ipc.handle('shell:sign-out', async () => {
    const result = await signOut(await services());
    if (result.ok) onSignedOut();
    return result;
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
