import { z } from 'zod';
import { languages } from '../language.ts';

/** A key with its modifiers as Electron writes them, for example `CommandOrControl+Shift+M`; `null`: none. */
const shortcut = z
  .string()
  .max(60)
  .regex(/^((CommandOrControl|Command|Control|Alt|Option|Shift|Super)\+)+[A-Z0-9]\d?$/)
  .nullable();

const notifications = z.object({
  joined: z.boolean(),
  chat: z.boolean(),
  /** What was written stands in the notification, which may lie on a locked screen. */
  chatText: z.boolean(),
  ended: z.boolean(),
});
/** What keys can be chosen for. */
export const shortcutNames = ['toggleMicrophone', 'toggleCamera'] as const;

const shortcuts = z.object({ toggleMicrophone: shortcut, toggleCamera: shortcut });

/** How an employee wants Foyer to be: every value is there. */
export const preferencesSchema = z.object({
  /** `system`: whatever the computer has. */
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Foyer starts with the computer, where the operating system has that. */
  startAtLogin: z.boolean(),
  /** … and then shows no window until it is asked to. */
  startHidden: z.boolean(),
  /** Closing the last window leaves Foyer running in the tray. */
  keepRunning: z.boolean(),
  /** While the meeting's window is not in view. */
  notifications,
  /** They work while another program is in front. */
  shortcuts,
  /** Whether meetings that were joined are listed. */
  recentMeetings: z.boolean(),
  /** Whether the chosen camera, microphone and speaker are kept for the next meeting. */
  rememberDevices: z.boolean(),
});

/** What is in force where neither the employee nor the company said anything. */
export const builtInPreferences: Preferences = {
  language: 'system',
  theme: 'system',
  startAtLogin: false,
  startHidden: false,
  keepRunning: false,
  notifications: { joined: true, chat: true, chatText: false, ended: true },
  shortcuts: { toggleMicrophone: null, toggleCamera: null },
  recentMeetings: true,
  rememberDevices: true,
};

/** A change of some: a group is changed by its parts. */
export const preferencesChangeSchema = z.strictObject({
  ...preferencesSchema.partial().shape,
  notifications: notifications.partial().optional(),
  shortcuts: shortcuts.partial().optional(),
});

export const preferenceKeys = preferencesSchema.keyof().options;

export type Preferences = z.infer<typeof preferencesSchema>;
export type PreferencesChange = z.infer<typeof preferencesChangeSchema>;
export type PreferenceKey = keyof Preferences;
export type Theme = Preferences['theme'];
