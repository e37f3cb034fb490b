import type { AccountState } from '../account/account.ts';
import type { Recent, SettingsStore, SignedInAccount } from '../settings/settings.ts';
import type { MeetingTarget } from './meeting.ts';

/** Enough to find last month's meeting, few enough to read. */
const most = 20;
const mostPinned = 20;

/** Pinned meetings first, in the order in which they were pinned, then the others, newest first. */
function arrange(list: readonly Recent[]): Recent[] {
  const pinned = list.filter((meeting) => meeting.pinned === true);
  const others = list
    .filter((meeting) => meeting.pinned !== true)
    .sort((one, other) => other.lastJoined - one.lastJoined);
  return [...pinned, ...others.slice(0, most)];
}

/** The list with this meeting on it once, as the newest; a pinned one keeps its place. */
export function rememberMeeting(recent: readonly Recent[], target: MeetingTarget, now: number): Recent[] {
  const { roomID: id } = target;
  const title = titleFor(recent, target);
  if (recent.some((one) => one.id === id && one.pinned === true))
    return recent.map((one) => (one.id === id ? { ...one, title, lastJoined: now } : one));
  return arrange([{ id, title, lastJoined: now }, ...recent.filter((one) => one.id !== id)]);
}

/** A link names a meeting by its id alone: who knows its title already keeps it. */
export function titleFor(recent: readonly Recent[], { roomID, title }: MeetingTarget): string {
  if (title !== roomID) return title;
  return recent.find(({ id }) => id === roomID)?.title ?? title;
}

/** The list with a meeting pinned as the last of the pinned ones, or back among the others. */
export function pinMeeting(recent: readonly Recent[], id: string, pinned: boolean): Recent[] {
  const others = recent.filter((one) => one.id !== id);
  const full = others.filter((one) => one.pinned === true).length >= mostPinned;
  const moved = recent
    .filter((one) => one.id === id)
    .map(({ title, lastJoined }) => ({ id, title, lastJoined, ...(pinned && !full ? { pinned } : {}) }));
  return arrange([...others, ...moved]);
}

/** The list with a meeting back that was forgotten from place `at`. */
export function restoreMeeting(recent: readonly Recent[], meeting: Recent, at: number): Recent[] {
  if (recent.some(({ id }) => id === meeting.id)) return [...recent];
  return arrange(recent.toSpliced(at, 0, meeting));
}

/** The list of who is signed in. */
export interface RecentMeetings {
  readonly list: () => readonly Recent[];
  readonly change: (next: (list: readonly Recent[]) => readonly Recent[]) => void;
}

/**
 * Keeps the list in the settings. SECURITY: a sign-in until quit leaves nothing on the disk that says where somebody was:
 * its list is in memory, and goes with its account.
 */
export function createRecentMeetings(settings: SettingsStore, account: () => AccountState): RecentMeetings {
  const untilQuit = new WeakMap<SignedInAccount, readonly Recent[]>();

  function list(): readonly Recent[] {
    const state = account();
    if (state.kind !== 'signedIn') return [];
    return state.sessionOnly ? (untilQuit.get(state.account) ?? []) : settings.read().recent;
  }

  return {
    list,
    change(next) {
      const state = account();
      if (state.kind !== 'signedIn') return;
      const recent = next(list());
      if (state.sessionOnly) untilQuit.set(state.account, recent);
      else settings.change({ recent: [...recent] });
    },
  };
}
