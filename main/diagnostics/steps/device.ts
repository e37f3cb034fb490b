import { found, type Step } from '../step.ts';

/** What the operating system lets Foyer do with a device; `unknown`: it has no such question. */
export type DeviceAccess = 'granted' | 'denied' | 'asks' | 'missing' | 'unknown';

/** Whether there is a camera or microphone that Foyer may use. */
export function deviceStep(name: 'camera' | 'microphone', access: () => Promise<DeviceAccess>): Step {
  return {
    name,
    async run() {
      switch (await access()) {
        case 'granted':
        case 'unknown':
          return found(`${name}.good`);
        case 'asks':
          return found(`${name}.asks`);
        case 'missing':
          return found(`${name}.missing`);
        case 'denied':
          return found(`${name}.denied`);
      }
    },
  };
}
