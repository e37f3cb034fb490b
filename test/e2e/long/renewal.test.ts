import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { Participant } from '../../../demo/participant/start.ts';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../../demo/driver/journeys.ts';
import { meetingLog } from '../../soak/foyer-log.ts';
import { watchParticipant, watchPicture } from '../../soak/picture-watch.ts';
import { type PassRules, type ShortTokenWorld, startShortTokenWorld } from '../../soak/short-token-world.ts';
import { alice } from '../../support/company.ts';
import { expectOtherMoves } from '../../support/in-meeting.ts';

const room = 'monday-planning';
/** In milliseconds. */
const longestGap = 3000;

let world: ShortTokenWorld;
let profile: string;
let foyer: FoyerApp;

/** Two participants who see each other, in a world with short passes. */
async function meet(rules: PassRules): Promise<{ meeting: Page; other: Participant }> {
  world = await startShortTokenWorld(rules);
  profile = await newProfile();
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, world.address, alice);
  const companion = await world.companion();
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ framesDecoded }) => framesDecoded > 0, 20_000);
  await expectOtherMoves(meeting);
  return { meeting, other };
}

test.afterEach(async () => {
  await foyer.close();
  await world.close();
  await removeProfile(profile);
});

const tokensOf = (user: string) =>
  world.double.state().tokens[user] ?? { sha256: [], logins: 0, renewals: 0, refusals: [] };

/** From “joined” on, what main knows of the meeting. */
async function phases(): Promise<string[]> {
  const events = (await meetingLog(profile)).map(({ event }) => event);
  return events.slice(events.indexOf('meeting-joined')).filter((event) => event.startsWith('meeting-'));
}

test('a pass of 45 s is renewed five times in one sitting, and nobody notices', async () => {
  test.setTimeout(180_000);
  // Who lets a pass run out is removed.
  const { meeting, other } = await meet({ whenTokenExpires: 'remove' });
  const seen = await watchPicture(meeting);
  const seenByOther = watchParticipant(other);

  for (const user of ['alice', 'bob'])
    await expect.poll(() => tokensOf(user).renewals, { timeout: 120_000 }).toBeGreaterThanOrEqual(5);

  for (const user of ['alice', 'bob']) {
    const { sha256, logins, renewals, refusals } = tokensOf(user);
    // Every renewal brought a new one.
    expect({ logins, different: sha256.length, refusals }).toEqual({
      logins: 1,
      different: renewals + 1,
      refusals: [],
    });
  }
  for (const { frames, longestGap: gap } of [await seen(), seenByOther()]) {
    expect(frames).toBeGreaterThan(60);
    expect(gap).toBeLessThan(longestGap);
  }
  expect(await phases()).toEqual(['meeting-joined']);
  expect(other.state.problems).toEqual([]);
  await expect(meeting.getByRole('status')).toHaveText('');
});

test('while the token server is down the meeting goes on, and main’s own timer renews when it is back', async () => {
  test.setTimeout(180_000);
  // The cloud lets UIKit believe that there is an hour left: nothing but main's timer renews.
  const { meeting, other } = await meet({ tokenRemainSeconds: 3600, lifeSeconds: 35 });
  const seen = await watchPicture(meeting);
  const seenByOther = watchParticipant(other);
  const refused = async () =>
    (await meetingLog(profile)).flatMap(({ event, code }) =>
      event === 'renewal-refused' ? [code ?? 'no code'] : [],
    );

  await world.door.shut();
  await expect.poll(async () => (await refused()).length, { timeout: 50_000 }).toBeGreaterThanOrEqual(2);
  expect(new Set(await refused())).toEqual(new Set(['company.unreachable']));
  expect(tokensOf('alice').renewals).toBe(0);
  await expect(meeting.getByRole('status')).toHaveText('');

  await world.door.open();
  await expect.poll(() => tokensOf('alice').renewals).toBe(1);
  // And from then on again in time, by itself.
  await expect.poll(() => tokensOf('alice').renewals, { timeout: 45_000 }).toBe(2);
  const { sha256, logins, refusals } = tokensOf('alice');
  expect({ logins, different: sha256.length, refusals }).toEqual({ logins: 1, different: 3, refusals: [] });
  for (const { frames, longestGap: gap } of [await seen(), seenByOther()]) {
    expect(frames).toBeGreaterThan(60);
    expect(gap).toBeLessThan(longestGap);
  }
  expect(await phases()).toEqual(['meeting-joined']);
});
