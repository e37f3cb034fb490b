import type { NativeTheme } from 'electron';
import type { Theme } from '../../shared/schemas/preferences.ts';
import type { PreferenceStore } from '../settings/preferences.ts';

/** Light or dark as the employee wants it, in every window at once: pages ask the browser alone. */
export function followTheme(
  nativeTheme: Pick<NativeTheme, 'themeSource'>,
  preferences: Pick<PreferenceStore, 'read' | 'onChange'>,
): void {
  const use = (theme: Theme) => {
    // Setting it draws every window anew.
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
  };
  use(preferences.read().theme);
  preferences.onChange(({ theme }) => {
    use(theme);
  });
}
