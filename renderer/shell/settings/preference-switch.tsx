import type { PreferenceKey } from '../../../shared/schemas/preferences.ts';
import { SwitchRow } from './switch-row.tsx';
import type { SettingsInForce } from './use-settings.ts';

interface PreferenceSwitchProps extends SettingsInForce {
  readonly name: Extract<
    PreferenceKey,
    'startAtLogin' | 'startHidden' | 'keepRunning' | 'recentMeetings' | 'rememberDevices'
  >;
  readonly label: string;
  readonly text: string;
  /** It has no effect as things are. */
  readonly idle?: boolean | undefined;
}

/** A preference that is on or off: it shows what is in force, and changes it. */
export function PreferenceSwitch({ name, values, change, ...row }: PreferenceSwitchProps) {
  return (
    <SwitchRow
      {...row}
      id={name}
      on={values.preferences[name]}
      fixed={values.fixed.includes(name)}
      onChange={(on) => {
        change({ [name]: on });
      }}
    />
  );
}
