import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting } from '../../demo/driver/journeys.ts';
import { lookAtPictures } from '../../demo/driver/pictures.ts';
import { alice, bob } from '../support/company.ts';
import { closeWindow, untilClosed } from '../support/foyer-windows.ts';
import { expect, test } from '../support/meeting-test.ts';

const room = 'monday-planning';

test('a shared screen reaches the other, until sharing is stopped', async ({ world }) => {
  const [alices, bobs] = await Promise.all([world.signedIn(alice), world.signedIn(bob)]);
  const [at, bt] = await Promise.all([
    openMeeting(alices, 'Monday planning'),
    openMeeting(bobs, 'Monday planning'),
  ]);
  await Promise.all([join(at), join(bt)]);
  const streamsOfAlice = () => world.streams(room).filter(({ userID }) => userID === 'alice').length;
  await expect.poll(streamsOfAlice).toBe(1);
  const others = async () => (await lookAtPictures(bt)).filter(({ own }) => !own).length;
  await expect.poll(others).toBe(1);

  const picker = await openPicker(alices, at);
  await expect(picker.getByRole('button', { name: 'Share', exact: true })).toBeDisabled();
  await picker.getByRole('group', { name: 'Screens' }).locator('label').first().click();
  await untilClosed(picker, () => picker.getByRole('button', { name: 'Share', exact: true }).click());
  await expect.poll(streamsOfAlice).toBe(2);
  await expect.poll(others).toBe(2);

  await at.getByRole('button', { name: 'Stop sharing' }).click();
  await expect.poll(streamsOfAlice).toBe(1);
  await expect.poll(others).toBe(1);
});

test('cancelling leaves the meeting as it was, and sharing works the next time', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  await expect.poll(() => world.streams(room).length).toBe(1);

  for (const cancel of ['button', 'escape', 'window'] as const) {
    const picker = await openPicker(foyer, meeting);
    await untilClosed(picker, () => cancelBy(cancel, foyer, picker));
    expect(world.streams(room), cancel).toHaveLength(1);
    expect(world.people(room)).toEqual(['alice']);
  }

  const picker = await openPicker(foyer, meeting);
  const screen = picker.getByRole('group', { name: 'Screens' }).getByRole('radio').first();
  await untilClosed(picker, () => screen.press('Enter'));
  await expect.poll(() => world.streams(room).length).toBe(2);
});

/** Presses the share button of a meeting and waits until the picker shows what there is. */
async function openPicker(foyer: FoyerApp, meeting: Page): Promise<Page> {
  await meeting.getByRole('button', { name: 'Share screen' }).click();
  const picker = await foyer.window('picker');
  await picker.getByRole('group', { name: 'Screens' }).waitFor();
  return picker;
}

async function cancelBy(way: 'button' | 'escape' | 'window', foyer: FoyerApp, picker: Page): Promise<void> {
  switch (way) {
    case 'button':
      return picker.getByRole('button', { name: 'Cancel' }).click();
    case 'escape':
      return picker.keyboard.press('Escape');
    case 'window':
      return closeWindow(foyer, 'picker');
  }
}
