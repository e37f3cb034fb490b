import { z } from 'zod';
import { preferenceKeys, preferencesSchema, shortcutNames } from './preferences.ts';

const label = z.string().max(500).nullable();

/** What the settings page shows. */
export const settingsPageSchema = z.object({
  preferences: preferencesSchema,
  /** Set by the company: shown, not to be changed. */
  fixed: z.array(z.enum(preferenceKeys)),
  /** The devices chosen last, by name; `null`: whatever the system has. */
  devices: z.object({ camera: label, microphone: label, speaker: label }),
  /** How keys are called on this computer. */
  keys: z.enum(['mac', 'other']),
  /** Those whose keys another program has. */
  taken: z.array(z.enum(shortcutNames)),
});

export type SettingsPageValues = z.infer<typeof settingsPageSchema>;
