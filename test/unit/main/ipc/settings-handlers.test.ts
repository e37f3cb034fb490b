import { describe, expect, it, vi } from 'vitest';
import { changeSettings, forgetDevices, settingsPage } from '../../../../main/ipc/settings-handlers.ts';
import { createPreferences } from '../../../../main/settings/preferences.ts';
import type { PreferencesChange } from '../../../../shared/schemas/preferences.ts';
import { settingsPageSchema } from '../../../../shared/schemas/settings-page.ts';
import { memorySettings } from '../memory-settings.ts';

const linux = { platform: 'linux', takenKeys: () => [] } as const;
const label = 'Camera of the house';

function setUp(mandatory: PreferencesChange = {}) {
  const settings = memorySettings();
  settings.change({ choices: { ...settings.read().choices, camera: label } });
  const policy = { mandatory: () => mandatory, recommended: () => ({}) };
  const recent = { list: () => [], change: vi.fn() };
  return { settings, preferences: createPreferences(settings, policy), recent };
}

describe('the settings page', () => {
  it('gets what is in force, what is fixed and the devices, and nothing that is more', () => {
    const page = settingsPage(setUp({ language: 'de' }), {
      platform: 'darwin',
      takenKeys: () => ['toggleCamera'],
    });
    expect(settingsPageSchema.strict().parse(page)).toEqual(page);
    expect(page).toMatchObject({
      preferences: { language: 'de', theme: 'system' },
      fixed: ['language'],
      devices: { camera: label, microphone: null },
      keys: 'mac',
      taken: ['toggleCamera'],
    });
    expect(settingsPage(setUp(), linux).keys).toBe('other');
  });

  it('forgets devices and meetings as soon as they are not to be kept, and not before', () => {
    const all = setUp();
    changeSettings(all, { theme: 'dark' });
    expect(all.settings.read().choices.camera).toBe(label);
    expect(all.recent.change).not.toHaveBeenCalled();
    changeSettings(all, { rememberDevices: false });
    expect(all.settings.read().choices).toMatchObject({ camera: null, cameraOn: true });
    changeSettings(all, { recentMeetings: false });
    expect(all.recent.change).toHaveBeenCalled();
  });

  it('forgets devices once, and goes on remembering', () => {
    const all = setUp();
    forgetDevices(all);
    expect(settingsPage(all, linux)).toMatchObject({
      devices: { camera: null },
      preferences: { rememberDevices: true },
    });
  });
});
