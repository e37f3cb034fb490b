import { inMeeting, join, openMeeting } from '../../../demo/driver/journeys.ts';
import { alice, bob } from '../../support/company.ts';
import { expectEnd, expectOtherMoves } from '../../support/in-meeting.ts';
import { expect, test } from '../../support/meeting-test.ts';

const room = 'monday-planning';

// The cloud takes both out meanwhile, so that the room itself is made anew.
test('after a loss so long that the cloud took everybody out, both see each other again without a click', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const companion = await world.companion(bob);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ framesDecoded }) => framesDecoded > 0, 15_000);
  // A room that has seen some coming and going: what the two know of it is newer than a new room.
  for (const kick of ['removed', 'elsewhere', 'removed'] as const) {
    await expect.poll(() => world.streams(room).length).toBe(2);
    world.double.kick('alice', kick);
    await expectEnd(
      meeting,
      kick === 'removed' ? 'You were removed from the meeting' : 'You joined from another device',
    );
    await meeting.getByRole('button', { name: 'Rejoin' }).click();
    await inMeeting(meeting);
  }
  await expectOtherMoves(meeting);
  const reconnecting = meeting.getByRole('status').getByText('Reconnecting…');
  await expect(reconnecting).toHaveCount(0);

  await world.double.goDark();
  await expect(reconnecting).toBeVisible({ timeout: 3000 });
  await expect.poll(() => world.people(room)).toEqual([]);
  await world.double.comeBack();

  await expect(reconnecting).toHaveCount(0);
  await inMeeting(meeting);
  await expect.poll(() => world.people(room)).toEqual(['alice', 'bob']);
  await expectOtherMoves(meeting);
  const { framesDecoded: before } = other.state;
  await other.waitFor('sees Alice again', ({ framesDecoded }) => framesDecoded > before + 10, 15_000);
});
