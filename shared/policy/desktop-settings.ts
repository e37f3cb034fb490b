import { z } from 'zod';
import type { SettingsOf } from './setting.ts';

/** How Foyer behaves on the desktop, besides its windows. */
export const desktopValues = {
  startWithComputer: z.enum(['off', 'window', 'hidden']).optional(),
  keepRunning: z.boolean().optional(),
  notifications: z.enum(['off', 'names', 'text']).optional(),
};

export const desktopSettings: SettingsOf<typeof desktopValues> = {
  startWithComputer: {
    kind: 'choice',
    options: {
      off: 'Foyer starts when it is opened',
      window: 'Foyer starts when the employee signs in to the computer, with its window',
      hidden: 'Foyer starts then without a window, in the tray where there is one',
    },
    levels: ['mandatory'],
    title: 'Start with the computer',
    effect:
      'Foyer sees to it each time it runs, so it counts from the first time an employee has opened Foyer. In the settings it can’t be changed then. When you take it back, it stays as it is until the employee changes it.',
    builtIn: null,
    without: 'Employees choose in the settings; at first Foyer does not start by itself.',
    example: 'hidden',
  },
  keepRunning: {
    kind: 'switch',
    levels: ['mandatory', 'recommended'],
    title: 'Keep running when the window is closed',
    effect:
      'On: closing the last window leaves Foyer in the tray, ready for links. Off: it quits. Recommended: until the employee chooses otherwise in the settings.',
    builtIn: false,
    without: 'Closing the last window quits Foyer, unless the employee has chosen otherwise.',
    example: true,
  },
  notifications: {
    kind: 'choice',
    options: {
      off: 'none',
      names: 'who joined and who wrote, and how the meeting ended, without what was written',
      text: 'the same, with what was written, which may then stand on a locked screen',
    },
    levels: ['mandatory', 'recommended'],
    title: 'Notifications',
    effect:
      'What Foyer shows while a meeting is out of sight. Recommended: until the employee chooses otherwise in the settings, each kind by itself.',
    builtIn: 'names',
    without: 'Employees choose each kind in the settings; at first what was written is left out.',
    example: 'names',
  },
};
