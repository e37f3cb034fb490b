import { inMeeting, join, leave, openMeeting, say } from '../../demo/driver/journeys.ts';
import { lookAtPictures } from '../../demo/driver/pictures.ts';
import { alice, bob } from '../support/company.ts';
import { expectHeard, expectOtherMoves } from '../support/in-meeting.ts';
import { expect, test } from '../support/meeting-test.ts';

test(
  'two people meet, see each other move, chat, and one sees the other leave',
  { tag: '@smoke' },
  async ({ world }) => {
    const [alices, bobs] = await Promise.all([world.signedIn(alice), world.signedIn(bob)]);
    const at = await openMeeting(alices, 'Monday planning');
    expect(world.people('monday-planning')).toEqual([]);
    await join(at);
    await expect.poll(() => world.people('monday-planning')).toEqual(['alice']);
    await expect(at.getByText(bob.name)).toHaveCount(0);

    const bt = await openMeeting(bobs, 'Monday planning');
    await join(bt);
    await expect.poll(() => world.people('monday-planning')).toEqual(['alice', 'bob']);
    await Promise.all([expectOtherMoves(at), expectOtherMoves(bt)]);
    await expect(at.getByText(bob.name, { exact: true })).toBeVisible();
    await expect(bt.getByText(alice.name, { exact: true })).toBeVisible();

    await say(at, 'Good morning, Bob! 早上好');
    await expectHeard(bt, 'Good morning, Bob! 早上好');
    await say(bt, 'Hello <b>Alice</b>');
    await expectHeard(at, 'Hello <b>Alice</b>');

    await leave(bt);
    await expect.poll(() => world.people('monday-planning')).toEqual(['alice']);
    await expect(at.getByRole('button', { name: 'People' })).toHaveText('1');
    await expect.poll(async () => (await lookAtPictures(at)).filter(({ own }) => !own)).toEqual([]);
    expect(world.streams('monday-planning').map(({ userID }) => userID)).toEqual(['alice']);
  },
);

test(
  '“joined” is what the engine says: the room stays covered until the cloud has let the person in',
  { tag: '@smoke' },
  async ({ world }) => {
    const foyer = await world.signedIn(alice);
    const meeting = await openMeeting(foyer, 'Monday planning');
    await world.double.goDark();
    await meeting.getByRole('button', { name: 'Join', exact: true }).click();
    // UIKit shows its room, buttons and all, long before it is in.
    await meeting.locator('#ZegoRoomLeaveButton').waitFor({ state: 'attached' });
    await expect(meeting.getByRole('heading', { name: 'Joining the meeting…' })).toBeVisible();
    // UIKit lays a cover of its own over its room: the way out stays in reach.
    await meeting.getByRole('button', { name: 'Cancel' }).click({ trial: true });
    await expect(meeting.getByRole('main', { name: 'Meeting' })).toHaveAttribute('inert');

    await world.double.comeBack();
    await inMeeting(meeting);
    await expect(meeting.getByRole('heading', { name: 'Joining the meeting…' })).toHaveCount(0);
    await expect(meeting.getByRole('button', { name: 'Leave' })).toBeVisible();
    expect(world.people('monday-planning')).toEqual(['alice']);
  },
);
