import { z } from 'zod';
import type { SettingsOf } from './setting.ts';

/** What support may do on a computer. */
export const supportValues = {
  supportSwitches: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'is not a switch, for example log-net-log'))
    .max(50)
    .optional(),
};

export const supportSettings: SettingsOf<typeof supportValues> = {
  supportSwitches: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'Command-line switches for support',
    effect:
      'Names of Chromium’s command-line switches, without dashes, that Foyer may be started with on this computer, for as long as support needs them. Each can weaken Foyer: log-net-log writes down what it sends, remote-debugging-port lets any program of the employee steer it. Only what is set for the whole computer counts: not the registry of one person, not their profile on macOS.',
    builtIn: null,
    without:
      'An installed Foyer that is started with a switch outside its own short list says so and ends with code 64.',
    example: ['log-net-log', 'net-log-capture-mode'],
  },
};
