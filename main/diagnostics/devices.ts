import { readdir } from 'node:fs/promises';
import type { SystemPreferences } from 'electron';
import type { DeviceAccess } from './steps/device.ts';

interface Parts {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly media: Pick<SystemPreferences, 'getMediaAccessStatus'>;
  /** The names in a folder. */
  readonly list?: (folder: string) => Promise<readonly string[]>;
}

export interface Devices {
  readonly access: (device: 'camera' | 'microphone') => Promise<DeviceAccess>;
  readonly screen: () => DeviceAccess;
}

/** Where Linux has what. */
const linuxDevices = {
  camera: { folder: '/dev', name: /^video\d+$/ },
  microphone: { folder: '/dev/snd', name: /^pcmC\d+D\d+c$/ },
} as const;

/** What the operating system lets Foyer use. Nothing is switched on to find out. */
export function createDevices({ platform, env, media, list = readdir }: Parts): Devices {
  const asked = (device: 'camera' | 'microphone' | 'screen'): DeviceAccess => {
    switch (media.getMediaAccessStatus(device)) {
      case 'granted':
        return 'granted';
      case 'denied':
      case 'restricted':
        return 'denied';
      case 'not-determined':
        return 'asks';
      default:
        return 'unknown';
    }
  };
  return {
    async access(device) {
      if (platform !== 'linux') return asked(device);
      const { folder, name } = linuxDevices[device];
      try {
        return (await list(folder)).some((file) => name.test(file)) ? 'granted' : 'missing';
      } catch {
        return 'missing';
      }
    },

    screen() {
      if (platform !== 'linux') return asked('screen');
      if (env['WAYLAND_DISPLAY']) return 'asks';
      return env['DISPLAY'] ? 'granted' : 'missing';
    },
  };
}
