import {
  type PolicyKey,
  type PolicyLevel,
  type PolicySetting,
  policySettings,
  policyValuesSchema,
} from '../../shared/policy-settings.ts';

/** All settings, in the order of the schema. */
export const settings: readonly { readonly key: PolicyKey; readonly setting: PolicySetting }[] =
  policyValuesSchema.keyof().options.map((key) => ({ key, setting: policySettings[key] }));

/** A document with the example of every setting that a level has. */
export function exampleOf(level: PolicyLevel): Record<string, PolicySetting['example']> {
  return Object.fromEntries(
    settings
      .filter(({ setting }) => setting.levels.includes(level))
      .map(({ key, setting }) => [key, setting.example]),
  );
}
