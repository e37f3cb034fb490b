import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { Participant } from '../../../demo/participant/start.ts';
import { inMeeting } from '../../../demo/driver/journeys.ts';
import { familyOf } from '../../bench/startup/process-family.ts';
import { meetingLog } from '../../soak/foyer-log.ts';
import type { PassRules } from '../../soak/short-token-world.ts';
import { expectOtherMoves } from '../../support/in-meeting.ts';
import { meetWithShortPasses, room, type ShortPassMeeting } from '../../support/short-pass-meeting.ts';

let at: ShortPassMeeting;
let asleep: readonly number[] = [];

test.skip(process.platform !== 'linux', 'processes are found by /proc');

test.afterEach(async () => {
  wakeUp();
  await at.close();
});

async function meet(rules: PassRules): Promise<ShortPassMeeting> {
  at = await meetWithShortPasses(rules);
  return at;
}

/** No process of Foyer's runs any more, and no connection outlives that. */
async function fallAsleep(): Promise<void> {
  const family = await familyOf(at.foyer.app.process().pid ?? 0);
  for (const one of family) process.kill(one, 'SIGSTOP');
  asleep = family;
  await at.world.door.shut();
  at.world.double.cut();
  await at.world.door.open();
}

function wakeUp(): void {
  for (const one of asleep) process.kill(one, 'SIGCONT');
  asleep = [];
}

/** The operating system tells only whoever asks it, and this computer did not sleep. */
const tellResume = () => at.foyer.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));

const tokens = () => at.world.double.state().tokens['alice'];
/** When the newest pass that Alice came in with ends, in seconds. */
const passEnds = () => tokens()?.expiresAt ?? 0;
const people = () =>
  (at.world.double.state().rooms.find(({ roomID }) => roomID === room)?.users ?? [])
    .map(({ userID }) => userID)
    .sort();

/** Until so many seconds after a time. */
async function untilAfter(time: number, seconds: number): Promise<void> {
  const at = (time + seconds) * 1000;
  await expect.poll(() => Date.now() > at, { timeout: 90_000, intervals: [500] }).toBe(true);
}

/** Back without a click: nobody presses anything here. */
async function expectTogether(meeting: Page, other: Participant): Promise<void> {
  await expect.poll(people, { timeout: 30_000 }).toEqual(['alice', 'bob']);
  await inMeeting(meeting);
  await expect(meeting.getByRole('status')).toHaveText('');
  await expectOtherMoves(meeting);
  const { framesDecoded: before } = other.state;
  await other.waitFor('sees Alice again', ({ framesDecoded }) => framesDecoded > before + 10, 20_000);
  expect((await meetingLog(at.profile)).map(({ event }) => event)).not.toContain('meeting-ended');
}

test('after a sleep past the time of a renewal the new pass reaches the meeting, although it came before the connection', async () => {
  test.setTimeout(180_000);
  // Nothing but main's timer renews, and whoever lets a pass run out is removed.
  const { meeting, other } = await meet({
    tokenRemainSeconds: 3600,
    whenTokenExpires: 'remove',
    lifeSeconds: 60,
  });
  const ends = passEnds();
  await fallAsleep();
  await untilAfter(ends, -14);
  expect(tokens()?.renewals).toBe(0);
  wakeUp();
  await tellResume();

  await expect.poll(() => tokens()?.renewals, { timeout: 12_000 }).toBe(1);
  await expectTogether(meeting, other);
  expect(tokens()).toMatchObject({ logins: 2, refusals: [] });
  await untilAfter(ends, 3);
  // The other’s client waits for the cloud’s word to renew, and may be out.
  expect(people()).toContain('alice');
});

test('after a sleep past the end of the pass, with the network back some time later, the meeting comes back without a click', async () => {
  test.setTimeout(180_000);
  const { meeting, other } = await meet({ whenTokenExpires: 'remove' });
  await fallAsleep();
  await untilAfter(passEnds(), 5);
  expect(people()).toEqual(['bob']);
  await at.world.double.goDark();
  wakeUp();
  await tellResume();
  await expect(meeting.getByRole('status').getByText('Reconnecting…')).toBeVisible();
  await at.world.double.comeBack();

  await expectTogether(meeting, other);
  expect(tokens()?.sha256.length).toBeGreaterThan(1);
  expect(tokens()?.logins).toBe(2);
});
