import { ok } from '../../shared/result.ts';
import type { PreferencesChange } from '../../shared/schemas/preferences.ts';
import type { SettingsPageValues } from '../../shared/schemas/settings-page.ts';
import type { Services } from '../services.ts';
import type { Ipc } from './handle.ts';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The shortcuts whose keys another program has. */
  readonly takenKeys: () => readonly SettingsPageValues['taken'][number][];
}

interface Parts extends Surroundings {
  readonly ipc: Ipc;
  readonly services: () => Promise<Services>;
  /** The home page shows some of it. */
  readonly onChanged: (services: Services) => void;
}

/** What the settings page may ask. Whoever acts on a preference listens to the preferences themselves. */
export function handleSettings({ ipc, services, onChanged, ...surroundings }: Parts): void {
  ipc.handle('shell:settings', async () => ok(settingsPage(await services(), surroundings)));

  ipc.handle('shell:change-settings', async (_sender, change) => {
    const all = await services();
    changeSettings(all, change);
    onChanged(all);
    return ok(settingsPage(all, surroundings));
  });

  ipc.handle('shell:forget-devices', async () => {
    const all = await services();
    forgetDevices(all);
    return ok(settingsPage(all, surroundings));
  });
}

export function settingsPage(
  { preferences, settings }: Pick<Services, 'preferences' | 'settings'>,
  { platform, takenKeys }: Surroundings,
): SettingsPageValues {
  const { camera, microphone, speaker } = settings.read().choices;
  return {
    preferences: preferences.read(),
    fixed: [...preferences.fixed()],
    devices: { camera, microphone, speaker },
    keys: platform === 'darwin' ? 'mac' : 'other',
    taken: [...takenKeys()],
  };
}

/** Keeps what the employee chose. What is not to be remembered any more goes at once, not at the next meeting. */
export function changeSettings(
  all: Pick<Services, 'preferences' | 'settings' | 'recent'>,
  change: PreferencesChange,
): void {
  const now = all.preferences.change(change);
  if (!now.rememberDevices) forgetDevices(all);
  if (!now.recentMeetings) all.recent.change(() => []);
}

export function forgetDevices({ settings }: Pick<Services, 'settings'>): void {
  const { choices } = settings.read();
  settings.change({ choices: { ...choices, camera: null, microphone: null, speaker: null } });
}
