import type { RecentMeetings } from '../meeting/recent-meetings.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { Policy } from './policy.ts';

/**
 * SECURITY: where the company or the employee wants no list of meetings, none is shown or kept, and what was kept before is
 * deleted.
 */
export function recentByPolicy(
  recent: RecentMeetings,
  settings: SettingsStore,
  policy: Pick<Policy, 'keepsRecent'>,
): RecentMeetings {
  const forget = () => {
    if (settings.read().recent.length > 0) settings.change({ recent: [] });
    // A sign-in until quit has its list in memory.
    if (recent.list().length > 0) recent.change(() => []);
  };
  if (!policy.keepsRecent()) forget();
  return {
    list: () => (policy.keepsRecent() ? recent.list() : []),
    change(next) {
      if (policy.keepsRecent()) recent.change(next);
      else forget();
    },
  };
}
