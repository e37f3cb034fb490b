import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AppError } from '../../../shared/app-error.ts';
import type { Result } from '../../../shared/result.ts';
import type { PreferencesChange } from '../../../shared/schemas/preferences.ts';
import type { SettingsPageValues } from '../../../shared/schemas/settings-page.ts';
import { answerOf } from '../../ui/answer-of.ts';
import { bridge } from '../bridge.ts';

interface SettingsState {
  /** As they are in force; `undefined` until main has said so. */
  readonly values: SettingsPageValues | undefined;
  readonly error: AppError | undefined;
}

/** The settings, and the ways to change them. Main applies each at once and says what is in force then. */
export function useSettings() {
  const [state, setState] = useState<SettingsState>({ values: undefined, error: undefined });

  const take = useCallback(async (asking: Promise<Result<SettingsPageValues>>) => {
    const answer = await answerOf(asking);
    setState((before) =>
      answer.ok ? { values: answer.value, error: undefined } : { values: before.values, error: answer.error },
    );
  }, []);

  useEffect(() => {
    void take(bridge.settings());
  }, [take]);

  return {
    ...state,
    change: (part: PreferencesChange) => void take(bridge.changeSettings(part)),
    forgetDevices: () => take(bridge.forgetDevices()),
  };
}

/** What a part of the settings page shows, and how it changes that. */
export interface SettingsInForce {
  readonly values: SettingsPageValues;
  readonly change: (part: PreferencesChange) => void;
}
