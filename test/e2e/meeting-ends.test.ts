import { inMeeting, join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { expectEnd, expectOtherMoves } from '../support/in-meeting.ts';
import { expect, test } from '../support/meeting-test.ts';

const room = 'monday-planning';

test('removed, out of time, joined elsewhere: each is said as what it is, and a rejoin works', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const rejoin = async () => {
    await meeting.getByRole('button', { name: 'Rejoin' }).click();
    await inMeeting(meeting);
    expect(world.people(room)).toEqual(['alice']);
  };

  world.double.kick('alice', 'removed');
  await expectEnd(meeting, 'You were removed from the meeting');
  // UIKit's own question for this may come when the room is over already.
  await meeting.evaluate(() => {
    const late = document.body.appendChild(document.createElement('div'));
    const question = late.appendChild(document.createElement('div'));
    question.style.cssText = 'position: fixed; inset: 0; z-index: 203';
    question.appendChild(document.createElement('button')).textContent = 'Late';
  });
  await rejoin();
  await expect(meeting.getByText('Late')).toHaveCount(0);
  world.double.kick('alice', 'token-expired');
  await expectEnd(meeting, 'Your pass for this meeting ran out');
  await rejoin();

  const elsewhere = await world.signedIn(alice);
  const there = await openMeeting(elsewhere, 'Monday planning');
  await join(there);
  await expectEnd(meeting, 'You joined from another device');
  await rejoin();
  await expectEnd(there, 'You joined from another device');
});

test('a meeting that the company closes is said to be over for everybody, not a removal', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  world.double.kick('alice', 'closed');
  await expectEnd(meeting, 'The meeting was closed');
});

test('when the cloud stops the picture and sound, the employee is told, until they rejoin', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const companion = await world.companion(bob);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ framesDecoded }) => framesDecoded > 0, 15_000);
  const notice = meeting.getByRole('status').getByText('The others can’t hear or see you');
  await expect(notice).toHaveCount(0);

  world.double.expireToken('alice');
  await expect(notice).toBeVisible();
  await expect.poll(() => world.streams(room).map(({ userID }) => userID)).toEqual(['bob']);

  await leave(meeting);
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await inMeeting(meeting);
  await expect.poll(() => world.streams(room).map(({ userID }) => userID)).toContain('alice');
  await expect(notice).toHaveCount(0);
});

test(
  'a lost network is shown within 3 s and the meeting comes back without a click',
  { tag: '@smoke' },
  async ({ world }) => {
    const foyer = await world.signedIn(alice);
    const companion = await world.companion(bob);
    await companion.goTo(room);
    const meeting = await openMeeting(foyer, 'Monday planning');
    await join(meeting);
    await expectOtherMoves(meeting);
    const reconnecting = meeting.getByRole('status').getByText('Reconnecting…');
    await expect(reconnecting).toHaveCount(0);

    await world.double.goDark();
    await expect(reconnecting).toBeVisible({ timeout: 3000 });
    await world.double.comeBack();
    await expect(reconnecting).toHaveCount(0);
    await inMeeting(meeting);
    await expect.poll(() => world.people(room)).toEqual(['alice', 'bob']);
    await expectOtherMoves(meeting);
  },
);

test('a meeting that cannot be reached is given up after 20 s with a reason; cancelling ends it at once', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await world.double.goDark();
  const clicked = Date.now();
  await meeting.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(meeting.getByRole('heading', { name: 'The connection was lost' })).toBeVisible({
    timeout: 25_000,
  });
  expect(Date.now() - clicked).toBeGreaterThan(18_000);
  await expectEnd(meeting, 'The connection was lost');

  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await meeting.getByRole('button', { name: 'Cancel' }).click();
  await expectEnd(meeting, 'You left the meeting');
  await world.double.comeBack();
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await inMeeting(meeting);
});
