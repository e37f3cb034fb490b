import { z } from 'zod';
import { companySettings, companyValues } from './policy/company-settings.ts';
import { desktopSettings, desktopValues } from './policy/desktop-settings.ts';
import { languageSettings, languageValues } from './policy/language-settings.ts';
import { meetingSettings, meetingValues } from './policy/meeting-settings.ts';
import { serverSettings, serverValues } from './policy/server-settings.ts';
import type { PolicySetting } from './policy/setting.ts';
import { supportSettings, supportValues } from './policy/support-settings.ts';
import { updateSettings, updateValues } from './policy/update-settings.ts';

export { policyLevels, type PolicyLevel, type PolicySetting } from './policy/setting.ts';

/**
 * What a company may set: each by its name, with the values it takes. Everything about policies is made of this. A file of
 * shared/policy/ has the settings of one area.
 */
export const policyValuesSchema = z.strictObject({
  ...companyValues,
  ...languageValues,
  ...desktopValues,
  ...serverValues,
  ...meetingValues,
  ...updateValues,
  ...supportValues,
});

export const policySettings: Readonly<Record<PolicyKey, PolicySetting>> = {
  ...companySettings,
  ...languageSettings,
  ...desktopSettings,
  ...serverSettings,
  ...meetingSettings,
  ...updateSettings,
  ...supportSettings,
};

/** The whole of a policy, as it stands in a file. */
export const policyDocumentSchema = z.strictObject({
  /** Where an editor finds the schema of this file. */
  $schema: z.string().optional(),
  mandatory: policyValuesSchema.optional(),
  /** Those whose `levels` say so. */
  recommended: policyValuesSchema
    .pick({ companyAddress: true, language: true, keepRunning: true, notifications: true })
    .optional(),
});

export type PolicyValues = z.infer<typeof policyValuesSchema>;
export type PolicyKey = keyof PolicyValues;
