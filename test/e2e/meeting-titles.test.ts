import { goHome } from '../support/in-meeting.ts';
import { join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { expect, test } from '../support/meeting-test.ts';

/** What the one types and what the other types, for one and the same meeting. */
const same = [
  ['会议', '  会议 '],
  ['Party 🎉', 'PARTY 🎉\uFE0F'],
  // With the marks that a copy from a right-to-left text brings along.
  ['פגישה', '\u200Fפגישה\u200E'],
  // One letter, or a letter and an accent.
  ['Caf\u00E9', 'CAFE\u0301'],
  ['x'.repeat(300), 'X'.repeat(300)],
] as const;

test('people who type the same title meet, in any script and however long it is', async ({ world }) => {
  const [alices, bobs] = await Promise.all([world.signedIn(alice), world.signedIn(bob)]);
  for (const [one, other] of same) {
    const [at, bt] = await Promise.all([openMeeting(alices, one), openMeeting(bobs, other)]);
    await Promise.all([join(at), join(bt)]);
    const { rooms } = world.double.state();
    expect(
      rooms.map(({ users }) => users.map(({ userID }) => userID).sort()),
      one.slice(0, 20),
    ).toEqual([['alice', 'bob']]);
    await expect(at.getByRole('heading', { level: 1 })).toHaveText(one.trim());
    await Promise.all([leave(at), leave(bt)]);
    await Promise.all([goHome(at), goHome(bt)]);
    await expect.poll(() => world.double.state().rooms).toEqual([]);
  }
});

test('letters that only look alike, and titles that differ at their very end, are different meetings', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const long = 'y'.repeat(299);
  // The second “pаypal” has a Cyrillic “а”.
  for (const title of ['paypal', 'p\u0430ypal', `${long}a`, `${long}b`]) {
    await goHome(await openMeeting(foyer, title));
  }
  expect(new Set(world.passes.map(({ roomID }) => roomID)).size).toBe(4);
});
