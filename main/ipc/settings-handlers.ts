import { ok } from '../../shared/result.ts';
import type { SettingsPageValues } from '../../shared/schemas/settings-page.ts';
import type { Services } from '../services.ts';
import type { Ipc } from './handle.ts';

interface Parts {
  readonly ipc: Ipc;
  readonly services: () => Promise<Services>;
  readonly platform: NodeJS.Platform;
  /** The shortcuts whose keys another program has. */
  readonly takenKeys: () => readonly SettingsPageValues['taken'][number][];
  /** The home page shows some of it. */
  readonly onChanged: (services: Services) => void;
}

/** What the settings page may ask. Whoever acts on a preference listens to the preferences themselves. */
export function handleSettings({ ipc, services, platform, takenKeys, onChanged }: Parts): void {
  const page = ({ preferences, settings }: Pick<Services, 'preferences' | 'settings'>) => {
    const { camera, microphone, speaker } = settings.read().choices;
    const values: SettingsPageValues = {
      preferences: preferences.read(),
      fixed: [...preferences.fixed()],
      devices: { camera, microphone, speaker },
      keys: platform === 'darwin' ? 'mac' : 'other',
      taken: [...takenKeys()],
    };
    return ok(values);
  };

  ipc.handle('shell:settings', async () => page(await services()));

  ipc.handle('shell:change-settings', async (_sender, change) => {
    const all = await services();
    // What was remembered goes at once, not at the next meeting.
    const now = all.preferences.change(change);
    if (!now.rememberDevices) forgetDevices(all);
    if (!now.recentMeetings) all.recent.change(() => []);
    onChanged(all);
    return page(all);
  });

  ipc.handle('shell:forget-devices', async () => {
    const all = await services();
    forgetDevices(all);
    return page(all);
  });
}

function forgetDevices({ settings }: Pick<Services, 'settings'>): void {
  const { choices } = settings.read();
  settings.change({ choices: { ...choices, camera: null, microphone: null, speaker: null } });
}
