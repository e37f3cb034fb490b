import { found, type Step } from '../step.ts';
import type { DeviceAccess } from './device.ts';

interface Parts {
  /** Whether the company lets people share at all. */
  readonly mayShare: () => boolean;
  readonly access: () => DeviceAccess;
}

export function screenStep({ mayShare, access }: Parts): Step {
  return {
    name: 'screen',
    run() {
      if (!mayShare()) return Promise.resolve(found('screen.off'));
      switch (access()) {
        case 'granted':
        case 'unknown':
          return Promise.resolve(found('screen.good'));
        case 'asks':
          return Promise.resolve(found('screen.asks'));
        case 'missing':
          return Promise.resolve(found('screen.missing'));
        case 'denied':
          return Promise.resolve(found('screen.denied'));
      }
    },
  };
}
