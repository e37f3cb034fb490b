import type { PolicyValues } from '../../shared/policy-settings.ts';
import type { PreferencesByPolicy } from '../settings/preferences.ts';
import type { Policy } from './policy.ts';

/** The preferences that a company has set, of those it can set. */
export function preferencesByPolicy(policy: Policy): PreferencesByPolicy {
  return {
    mandatory: () => ({
      ...(policy.keepsRecent() ? {} : { recentMeetings: false }),
      ...languageOf(policy.mandatory('language')),
    }),
    recommended: () => languageOf(policy.recommended('language')),
  };
}

function languageOf(language: PolicyValues['language']) {
  return language === undefined ? {} : { language };
}
