import type { AccountState } from '../account/account.ts';
import type { Recent, SettingsStore, SignedInAccount } from '../settings/settings.ts';
import type { MeetingTarget } from './meeting.ts';

/** Enough to find last month's meeting, few enough to read. */
const most = 20;

/** The list with this meeting on top, once. */
export function rememberMeeting(recent: readonly Recent[], target: MeetingTarget, now: number): Recent[] {
  const others = recent.filter(({ id }) => id !== target.roomID);
  return [{ id: target.roomID, title: target.title, lastJoined: now }, ...others].slice(0, most);
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
