import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Participant } from '../../demo/participant/start.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../demo/driver/journeys.ts';
import { otherPicture } from '../../demo/driver/pictures.ts';
import { alice, bob } from '../support/company.ts';
import type { ShortTokenWorld } from './short-token-world.ts';

const title = 'Monday planning';
export const roomID = 'monday-planning';

/** Foyer and the second participant, who are to stay together. */
export interface Clients {
  readonly foyer: () => FoyerApp;
  /** The sentence on the end page, when the meeting has ended for the employee. */
  readonly ending: () => Promise<string | undefined>;
  /**
   * What is missing for the two to be together: both in, as the cloud sees it and as the employee does, and each seeing
   * the other move. Nothing when they are.
   */
  readonly missing: () => Promise<string | undefined>;
  /** Presses “Rejoin”, once there is an end page. */
  readonly rejoin: () => Promise<void>;
  /** Quits Foyer in the meeting, starts it again on the same profile and joins. */
  readonly restart: () => Promise<void>;
  /** Whether the second participant is still the one that came at first. */
  readonly otherStays: () => boolean;
  /** Brings another second participant. */
  readonly replaceOther: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Signs both in and brings them into one meeting. */
export async function startClients(world: ShortTokenWorld): Promise<Clients> {
  const switches = world.double.clientSwitches();
  const profile = await newProfile();
  const companion = await world.companion();
  let foyer = await launchFoyer(profile, { switches });
  await signIn(foyer, world.address, alice);
  let meeting: Page = await openMeeting(foyer, title);
  await join(meeting);
  let other: Participant = await companion.goTo(roomID);

  const end = () => meeting.locator('main.ended h1');

  const notThere = async (): Promise<string | undefined> => {
    const { rooms, connections } = world.double.state();
    const there = rooms.find((room) => room.roomID === roomID)?.users ?? [];
    for (const { user } of [alice, bob])
      if (!there.some(({ userID }) => userID === user)) return `${user} is not in the meeting`;
    if (connections < 2) return 'a connection to the cloud';
    if (!(await meeting.locator('main.room-place:not([inert])').isVisible())) return 'Foyer shows no meeting';
    const notice = await meeting.locator('.room-state').innerText();
    return notice === '' ? undefined : `Foyer says “${notice}”`;
  };

  return {
    foyer: () => foyer,
    async ending() {
      return (await end().isVisible()) ? await end().innerText() : undefined;
    },
    async missing() {
      const before = { seen: await otherPicture(meeting), decoded: other.state.framesDecoded };
      const first = await notThere();
      if (first !== undefined) return first;
      await pause(2000);
      const after = { seen: await otherPicture(meeting), decoded: other.state.framesDecoded };
      if (before.seen === undefined || after.seen === undefined) return 'Foyer shows no picture of the other';
      if (after.seen.framesShown <= before.seen.framesShown)
        return 'Foyer shows a still picture of the other';
      if (after.decoded <= before.decoded) return 'the other sees no picture of Foyer';
      // A loss takes a moment to be noticed: what was right at the beginning must still be.
      return notThere();
    },
    async rejoin() {
      await meeting.getByRole('button', { name: 'Rejoin' }).click();
      await end().waitFor({ state: 'hidden' });
    },
    async restart() {
      await foyer.close();
      foyer = await launchFoyer(profile, { switches });
      meeting = await openMeeting(foyer, title);
      await join(meeting);
    },
    otherStays: () => other.state.joined || other.state.room === 'RECONNECTING',
    async replaceOther() {
      await other.close();
      other = await companion.goTo(roomID);
    },
    async close() {
      await foyer.close();
      await removeProfile(profile);
    },
  };
}
