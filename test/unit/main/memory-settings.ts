import {
  type Settings,
  settingsSchema,
  type SettingsStore,
  type V1Account,
} from '../../../main/settings/settings.ts';

export const alice: V1Account = {
  protocol: 'v1',
  address: 'https://meet.acme.com',
  companyName: 'Acme',
  appID: 1234567890,
  deviceKeysUrl: 'https://meet.acme.com/v1/device-keys',
  currentDeviceKeyUrl: 'https://meet.acme.com/v1/device-keys/current',
  roomTokensUrl: 'https://meet.acme.com/v1/room-tokens',
  userID: 'alice',
  userName: 'Alice 李',
  signIn: { method: 'password' },
};

/** Settings that live as long as the test. */
export function memorySettings(start: Partial<Settings> = {}): SettingsStore {
  let settings = settingsSchema.parse(start);
  return {
    read: () => settings,
    change(part) {
      settings = settingsSchema.parse({ ...settings, ...part });
      return settings;
    },
  };
}
