import { readFile } from 'node:fs/promises';
import { join as pathOf } from 'node:path';
import { z } from 'zod';
import { join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { filesWith } from '../support/find-text.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { goHome } from '../support/in-meeting.ts';
import { keychainItems } from '../support/keychain.ts';
import { openLink, startInvitingCompany } from '../support/links.ts';
import { expect, test } from '../support/meeting-test.ts';

test('a guest without an account joins by an invitation, and nothing of it stays but the name', async ({
  world,
}) => {
  const other = await startInvitingCompany(world.company);
  const { roomID, link } = await other.invite('Board meeting 会议');
  const foyer = await world.started({ switches: [link] });
  const page = await foyer.window('signin');
  await page.getByLabel('Your company’s meeting address').fill('meet.acme.com');

  const question = await foyer.window('link');
  await expect(question.getByText(`It is a meeting at ${other.host}.`)).toBeVisible();
  await question.getByRole('button', { name: 'Join as a guest' }).click();
  await expect(question.getByText('Your name is missing.')).toBeVisible();
  await question.getByLabel('Your name').fill('Zoë Guest');
  await untilClosed(question, () => question.getByLabel('Your name').press('Enter'));

  const meeting = await foyer.window('meeting');
  await expect(meeting).toHaveTitle('Board meeting 会议');
  await join(meeting);
  const [guest, ...rest] = world.people(roomID);
  expect(guest).toMatch(/^g-/);
  expect(rest).toEqual([]);

  // Coming back works without the invitation, which was for one time.
  await leave(meeting);
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await expect.poll(() => world.people(roomID)).toEqual([guest]);
  await leave(meeting);
  await goHome(meeting);
  await expect(page.getByLabel('Your company’s meeting address')).toHaveValue('meet.acme.com');

  expect(await keychainItems()).toEqual([]);
  const settings: unknown = JSON.parse(await readFile(pathOf(foyer.profile, 'settings.json'), 'utf8'));
  expect(z.object({ guestName: z.string() }).parse(settings).guestName).toBe('Zoë Guest');
  const code = new URL(link).searchParams.get('invite') ?? '';
  for (const secret of [roomID, code, 'fgk_', 'Board meeting', other.host])
    expect(await filesWith(foyer.profile, secret)).toEqual([]);

  // Used up: the sentence is in the same window, and another link can follow.
  await openLink(foyer, link);
  const again = await foyer.window('link');
  await expect(again.getByLabel('Your name')).toHaveValue('Zoë Guest');
  await again.getByRole('button', { name: 'Join as a guest' }).click();
  await expect(again.getByRole('alert')).toContainText('This invitation is over');
  await foyer.close();
  await other.close();
});

test('an employee joins another company’s meeting as a guest, and stays signed in at their own', async ({
  world,
}) => {
  const other = await startInvitingCompany(world.company);
  const door = await startFaultServer(other.address);
  let asked = 0;
  door.answer('/.well-known', (_request, response) => {
    asked += 1;
    response.destroy();
  });
  const { roomID, link } = await other.invite('Board meeting');
  const viaDoor = link.replace(
    encodeURIComponent(other.host),
    encodeURIComponent(new URL(door.address).host),
  );
  const foyer = await world.signedIn(alice);
  // Pasted where an employee pastes invitations, it goes the same way.
  const home = await foyer.window('shell');
  await home.getByLabel('Meeting name or invitation').fill(viaDoor);
  await home.getByRole('button', { name: 'Join', exact: true }).click();
  const question = await foyer.window('link');
  await expect(question.getByLabel('Your name')).toHaveValue('Alice Example');
  await expect(question.getByRole('button', { name: 'Sign in instead' })).toHaveCount(0);
  await untilClosed(question, () => question.getByRole('button', { name: 'Join as a guest' }).click());

  const companion = await world.companion(bob);
  const meeting = await foyer.window('meeting');
  await join(meeting);
  const seen = await companion.goTo(roomID);
  await seen.waitFor('sees the guest', ({ peers }) => peers.length === 1, 10_000);
  await leave(meeting);
  await goHome(meeting);
  await expect(home.getByRole('heading', { name: 'No meetings yet' })).toBeVisible();
  await expect(home.getByRole('button', { name: 'Your account: Alice Example' })).toBeVisible();
  expect(await keychainItems()).toHaveLength(1);
  expect(asked).toBe(0);

  // From within a meeting of the own company: it is left once the guest has been let in elsewhere.
  const monday = await openMeeting(foyer, 'Monday planning');
  await join(monday);
  const next = await other.invite('Second meeting');
  await openLink(foyer, next.link);
  const again = await foyer.window('link');
  await expect(again.getByText('You leave “Monday planning” for it.')).toBeVisible();
  const left = monday.waitForEvent('close');
  await Promise.allSettled([again.getByRole('button', { name: 'Join as a guest' }).click(), left]);
  await left;
  const second = await foyer.window('meeting');
  await expect(second).toHaveTitle('Second meeting');
  await join(second);
  await expect.poll(() => world.people('monday-planning')).toEqual([]);
  expect(world.people(next.roomID)).toHaveLength(1);
  await foyer.close();
  await door.close();
  await other.close();
});
