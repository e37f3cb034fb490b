import {
  type PreferenceKey,
  preferenceKeys,
  type Preferences,
  type PreferencesChange,
} from '../../shared/schemas/preferences.ts';
import { inForce } from './kept-preferences.ts';
import type { SettingsStore } from './settings.ts';

/** How Foyer is to be, for everything that can be chosen. */
export interface PreferenceStore {
  /** What is in force: the company's for good, the employee's, the company's until then, what is built in. */
  readonly read: () => Preferences;
  /** Those that the company has set for good. */
  readonly fixed: () => readonly PreferenceKey[];
  /** Keeps what the employee chose, and says what is in force then. What is fixed stays. */
  readonly change: (part: PreferencesChange) => Preferences;
  /** Calls `listener` after each change. @returns a function that ends it */
  readonly onChange: (listener: (now: Preferences) => void) => () => void;
}

/** What a company has set of it. */
export interface PreferencesByPolicy {
  readonly mandatory: () => PreferencesChange;
  readonly recommended: () => PreferencesChange;
}

export function createPreferences(settings: SettingsStore, policy: PreferencesByPolicy): PreferenceStore {
  const listeners = new Set<(now: Preferences) => void>();
  const read = () => inForce(policy.mandatory(), settings.read().preferences, policy.recommended());
  return {
    read,
    fixed() {
      const mandatory = policy.mandatory();
      return preferenceKeys.filter((key) => mandatory[key] !== undefined);
    },
    change(part) {
      const kept = settings.read().preferences;
      settings.change({
        preferences: {
          ...kept,
          ...part,
          notifications: { ...kept.notifications, ...part.notifications },
          shortcuts: { ...kept.shortcuts, ...part.shortcuts },
        },
      });
      const now = read();
      for (const listener of listeners) listener(now);
      return now;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
