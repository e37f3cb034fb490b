import { setTimeout as pause } from 'node:timers/promises';
import { alice } from '../support/company.ts';
import type { Clients } from './clients.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { ShortTokenWorld } from './short-token-world.ts';

/** Something that happens to the two in their meeting. */
export interface Disturbance {
  readonly name: string;
  /** Resolves when it is over, not when the meeting is back. */
  readonly happen: () => Promise<void>;
  /** The one sentence the meeting has to end with; nothing when it has to go on. */
  readonly ending?: string;
  /** Foyer is another process afterwards, and the employee gets in anew. */
  readonly restarts?: boolean;
}

/** All there are, each with a length or kind by chance. Every one of them must leave both in the meeting. */
export function disturbances(
  { double, door, tokenServer }: ShortTokenWorld,
  clients: Clients,
  random: SeededRandom,
): Disturbance[] {
  const dark = random.between(2, 9);
  const down = random.between(4, 12);
  const gone = random.between(0, 8);
  const kick = (reason: Parameters<typeof double.kick>[1], ending: string): Disturbance => ({
    name: `kick (${reason})`,
    happen: () => {
      if (!double.kick(alice.user, reason)) throw new Error('there was nobody to kick');
      return Promise.resolve();
    },
    ending,
  });
  return random.shuffled([
    {
      name: 'cut',
      happen: () => {
        double.cut();
        return Promise.resolve();
      },
    },
    {
      name: `dark for ${dark} s`,
      happen: async () => {
        await double.goDark();
        await pause(dark * 1000);
        await double.comeBack();
      },
    },
    kick('removed', 'You were removed from the meeting'),
    kick('elsewhere', 'You joined from another device'),
    kick('token-expired', 'Your pass for this meeting ran out'),
    {
      name: `token server down for ${down} s`,
      happen: async () => {
        await door.shut();
        await pause(down * 1000);
        await door.open();
      },
    },
    {
      name: `restart of the token server in ${gone} s`,
      happen: () => tokenServer.restart(gone * 1000),
    },
    { name: 'restart of Foyer', happen: () => clients.restart(), restarts: true },
    { name: 'restart of the other', happen: () => clients.replaceOther() },
  ]);
}
