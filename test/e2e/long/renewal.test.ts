import { expect, test } from 'playwright/test';
import { meetingLog } from '../../soak/foyer-log.ts';
import { watchParticipant, watchPicture } from '../../soak/picture-watch.ts';
import type { PassRules } from '../../soak/short-token-world.ts';
import { meetWithShortPasses, type ShortPassMeeting } from '../../support/short-pass-meeting.ts';

/** In milliseconds. */
const longestGap = 3000;

let at: ShortPassMeeting;

async function meet(rules: PassRules): Promise<ShortPassMeeting> {
  at = await meetWithShortPasses(rules);
  return at;
}

test.afterEach(async () => {
  await at.close();
});

const tokensOf = (user: string) =>
  at.world.double.state().tokens[user] ?? { sha256: [], logins: 0, renewals: 0, refusals: [] };

/** From “joined” on, what main knows of the meeting. */
async function phases(): Promise<string[]> {
  const events = (await meetingLog(at.profile)).map(({ event }) => event);
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
    (await meetingLog(at.profile)).flatMap(({ event, code }) =>
      event === 'renewal-refused' ? [code ?? 'no code'] : [],
    );

  await at.world.door.shut();
  await expect.poll(async () => (await refused()).length, { timeout: 50_000 }).toBeGreaterThanOrEqual(2);
  expect(new Set(await refused())).toEqual(new Set(['company.unreachable']));
  expect(tokensOf('alice').renewals).toBe(0);
  await expect(meeting.getByRole('status')).toHaveText('');

  await at.world.door.open();
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
