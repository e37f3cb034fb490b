import type { Recent } from '../settings/settings.ts';
import type { MeetingTarget } from './meeting.ts';

/** Enough to find last month's meeting, few enough to read. */
const most = 20;

/** The list with this meeting on top, once. */
export function rememberMeeting(recent: readonly Recent[], target: MeetingTarget, now: number): Recent[] {
  const others = recent.filter(({ id }) => id !== target.roomID);
  return [{ id: target.roomID, title: target.title, lastJoined: now }, ...others].slice(0, most);
}
