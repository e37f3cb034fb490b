import type { PolicyValues } from '../../shared/policy-settings.ts';
import type { PreferencesChange } from '../../shared/schemas/preferences.ts';
import type { PreferencesByPolicy } from '../settings/preferences.ts';
import type { Policy } from './policy.ts';

/** The preferences that a company has set, of those it can set. */
export function preferencesByPolicy(policy: Policy): PreferencesByPolicy {
  return {
    mandatory: () => ({
      ...(policy.keepsRecent() ? {} : { recentMeetings: false }),
      ...preferencesOf(policy.mandatory),
    }),
    recommended: () => preferencesOf(policy.recommended),
  };
}

function preferencesOf(set: Policy['mandatory']): PreferencesChange {
  const [language, keepRunning] = [set('language'), set('keepRunning')];
  return {
    ...(language === undefined ? {} : { language }),
    ...(keepRunning === undefined ? {} : { keepRunning }),
    ...startOf(set('startWithComputer')),
    ...notificationsOf(set('notifications')),
  };
}

function startOf(start: PolicyValues['startWithComputer']): PreferencesChange {
  if (start === undefined) return {};
  return { startAtLogin: start !== 'off', startHidden: start === 'hidden' };
}

function notificationsOf(shown: PolicyValues['notifications']): PreferencesChange {
  if (shown === undefined) return {};
  const any = shown !== 'off';
  return { notifications: { joined: any, chat: any, chatText: shown === 'text', ended: any } };
}
