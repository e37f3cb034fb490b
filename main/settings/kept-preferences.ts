import { z } from 'zod';
import {
  builtInPreferences,
  type Preferences,
  type PreferencesChange,
  preferencesSchema,
} from '../../shared/schemas/preferences.ts';

const { language, theme, notifications, shortcuts, ...switches } = preferencesSchema.shape;

/** One that can't be used, as after a step back to an older Foyer, is as good as none; the others stay. */
const lenient = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/**
 * What the employee chose, and nothing else: what is missing may be the company's to recommend. A file of a Foyer that knew
 * no preferences has none.
 */
export const keptPreferencesSchema = z.object({
  language: lenient(language),
  theme: lenient(theme),
  startAtLogin: lenient(switches.startAtLogin),
  startHidden: lenient(switches.startHidden),
  keepRunning: lenient(switches.keepRunning),
  recentMeetings: lenient(switches.recentMeetings),
  rememberDevices: lenient(switches.rememberDevices),
  notifications: lenient(
    z.object({
      joined: lenient(notifications.shape.joined),
      chat: lenient(notifications.shape.chat),
      chatText: lenient(notifications.shape.chatText),
      ended: lenient(notifications.shape.ended),
    }),
  ),
  shortcuts: lenient(
    z.object({
      toggleMicrophone: lenient(shortcuts.shape.toggleMicrophone),
      toggleCamera: lenient(shortcuts.shape.toggleCamera),
    }),
  ),
});

/** What counts, value by value: the first of the levels that says something, or what is built in. */
export function inForce(...levels: readonly PreferencesChange[]): Preferences {
  const all: readonly PreferencesChange[] = [...levels, builtInPreferences];
  function first<T>(of: (level: PreferencesChange) => T | undefined): T {
    for (const level of all) {
      const said = of(level);
      if (said !== undefined) return said;
    }
    throw new Error('a preference without a built-in value');
  }
  return {
    language: first((level) => level.language),
    theme: first((level) => level.theme),
    startAtLogin: first((level) => level.startAtLogin),
    startHidden: first((level) => level.startHidden),
    keepRunning: first((level) => level.keepRunning),
    recentMeetings: first((level) => level.recentMeetings),
    rememberDevices: first((level) => level.rememberDevices),
    notifications: {
      joined: first((level) => level.notifications?.joined),
      chat: first((level) => level.notifications?.chat),
      chatText: first((level) => level.notifications?.chatText),
      ended: first((level) => level.notifications?.ended),
    },
    shortcuts: {
      toggleMicrophone: first((level) => level.shortcuts?.toggleMicrophone),
      toggleCamera: first((level) => level.shortcuts?.toggleCamera),
    },
  };
}
