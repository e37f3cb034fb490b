import type { Page } from 'playwright';
import type { Participant } from '../../demo/participant/start.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../demo/driver/journeys.ts';
import { type PassRules, type ShortTokenWorld, startShortTokenWorld } from '../soak/short-token-world.ts';
import { alice } from './company.ts';
import { expectOtherMoves } from './in-meeting.ts';

/** The meeting's room, whose title is “Monday planning”. */
export const room = 'monday-planning';

export interface ShortPassMeeting {
  readonly world: ShortTokenWorld;
  readonly profile: string;
  /** Alice's. */
  readonly foyer: FoyerApp;
  readonly meeting: Page;
  /** Bob, whom Alice sees. */
  readonly other: Participant;
  readonly close: () => Promise<void>;
}

/** Two who see each other, in a world with short passes. */
export async function meetWithShortPasses(rules: PassRules): Promise<ShortPassMeeting> {
  const world = await startShortTokenWorld(rules);
  const profile = await newProfile();
  const foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, world.address, alice);
  const companion = await world.companion();
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ framesDecoded }) => framesDecoded > 0, 20_000);
  await expectOtherMoves(meeting);
  return {
    ...{ world, profile, foyer, meeting, other },
    async close() {
      await foyer.close();
      await world.close();
      await removeProfile(profile);
    },
  };
}
