import { describe, expect, it } from 'vitest';
import { followTheme } from '../../../../main/app/follow-theme.ts';
import { createPreferences } from '../../../../main/settings/preferences.ts';
import { memorySettings } from '../memory-settings.ts';

describe('the theme', () => {
  it('is the chosen one from the start and at every change, and is set no more often than that', () => {
    const nobody = { mandatory: () => ({}), recommended: () => ({}) };
    const preferences = createPreferences(memorySettings({ preferences: { theme: 'dark' } }), nobody);
    const sets: string[] = [];
    const nativeTheme = {
      get themeSource() {
        return sets.at(-1) === 'dark' ? ('dark' as const) : ('system' as const);
      },
      set themeSource(source: 'system' | 'light' | 'dark') {
        sets.push(source);
      },
    };
    followTheme(nativeTheme, preferences);
    preferences.change({ startAtLogin: true });
    preferences.change({ theme: 'system' });
    expect(sets).toEqual(['dark', 'system']);
  });
});
