import type { WebContents } from 'electron';
import { err, ok } from '../../shared/result.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { MeetingFactsWriter } from '../meeting/meeting-facts.ts';
import { passOf } from '../meeting/meeting-pass.ts';
import type { Meetings, OpenMeeting } from '../meeting/meeting.ts';
import { privacySettingsOf, systemOf } from '../platform/privacy-settings.ts';
import { roomRulesOf } from '../security/meeting-rules.ts';
import type { Services } from '../services.ts';
import type { Ipc } from './handle.ts';

/** What a meeting window may ask. SECURITY: none takes a room or a user; the window itself says which meeting it is. */
export function handleMeeting(
  ipc: Ipc,
  services: () => Promise<Services>,
  meetings: Meetings,
  facts: MeetingFactsWriter,
  openExternal: (url: string) => Promise<void>,
): void {
  const refuse = () => err({ code: 'app.internal', support: supportCode() } as const);
  const meetingOf = (sender: WebContents): OpenMeeting | undefined => meetings.of(sender);

  ipc.handle('meeting:boot', async (sender) => {
    const meeting = meetingOf(sender);
    if (meeting === undefined) return refuse();
    const all = await services();
    const { userName, choices } = passOf(meeting.target, all);
    if (userName === undefined) return refuse();
    return ok({
      title: meeting.target.title,
      userName,
      choices,
      rejoin: meeting.isRejoin(),
      rules: roomRulesOf(all.policy),
      system: systemOf(process.platform),
    });
  });

  ipc.handle('meeting:room-token', async (sender, { fresh }) => {
    const meeting = meetingOf(sender);
    if (meeting === undefined) return refuse();
    // A rejoin never uses the token of the join before it.
    const again = meeting.isRejoin() && meeting.state().phase === 'preparing';
    const pass = passOf(meeting.target, await services());
    const answer = await pass.roomToken(fresh || again);
    if (answer.ok) meetings.tokenGiven(sender, pass.tokenYoungFor());
    return answer;
  });

  ipc.handle('meeting:save-choices', async (sender, choices) => {
    const meeting = meetingOf(sender);
    if (meeting === undefined) return refuse();
    passOf(meeting.target, await services()).keepChoices(choices);
    return ok(null);
  });

  ipc.handle('meeting:report', async (sender, report) => {
    meetings.report(sender, report);
    const detail =
      report.phase === 'ended' && report.reason.kind === 'error' ? { detail: report.reason.code } : {};
    (await services()).log({ event: `meeting-${report.phase}`, ...detail });
    return ok(null);
  });

  ipc.handle('meeting:facts', (sender, room) => {
    if (meetingOf(sender) !== undefined) facts.roomIs(room);
    return ok(null);
  });

  ipc.handle('meeting:happened', (sender, happening) => {
    if (meetingOf(sender) !== undefined) facts.happened(happening);
    return ok(null);
  });

  ipc.handle('meeting:open-privacy-settings', async (_sender, device) => {
    const url = privacySettingsOf(systemOf(process.platform), device);
    if (url !== undefined) await openExternal(url);
    return ok(null);
  });

  ipc.handle('meeting:rejoin', (sender) => {
    meetings.rejoin(sender);
    return ok(null);
  });

  ipc.handle('meeting:go-home', () => {
    meetings.close();
    return ok(null);
  });
}
