import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting } from '../../demo/driver/journeys.ts';
import { alice } from '../support/company.ts';
import { tourOutside } from '../support/language-tour.ts';
import { openLink } from '../support/links.ts';
import { expect, test } from '../support/meeting-test.ts';
import { expectInReach } from '../support/reach.ts';
import { hardToRead } from '../support/readable.ts';
import { openPicker } from '../support/sharing.ts';
import { magnify, twice } from '../support/zoom.ts';

/** Looks at a page at 200 % and 320 pixels wide: everything can be read by scrolling down alone. */
async function expectReadable(foyer: FoyerApp, page: Page, screen: string): Promise<void> {
  const back = await magnify(foyer.app, page, twice);
  expect.soft(await hardToRead(page, ['.room-place']), screen).toEqual([]);
  await back();
}

test('every page can be read at 200 % and 320 pixels by scrolling down alone', async ({ world }) => {
  test.slow();
  const foyer = await world.started();
  await tourOutside(foyer, world.company.address, (page, screen) => expectReadable(foyer, page, screen));
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: /Your account/ }).click();
  await home.getByRole('button', { name: 'Diagnostics' }).click();
  const diagnostics = await foyer.window('diagnostics');
  await expect(diagnostics.getByRole('button', { name: 'Export report' })).toBeEnabled({ timeout: 40_000 });
  await expectReadable(foyer, diagnostics, 'diagnostics');
  await diagnostics.getByRole('button', { name: 'Export report' }).click();
  await diagnostics.getByRole('region', { name: 'report.txt' }).waitFor();
  await expectReadable(foyer, diagnostics, 'report');
  await diagnostics.close();

  const meeting = await openMeeting(foyer, 'Monday planning');
  await meeting.locator('video').waitFor();
  await expectReadable(foyer, meeting, 'get-ready');
  await openLink(foyer, 'foyer://join?room=board');
  const link = await foyer.window('link');
  await link.getByRole('button', { name: 'Stay' }).waitFor();
  await expectReadable(foyer, link, 'link');
  await link.close();
  await join(meeting);
  await expectReadable(foyer, meeting, 'room');
  await expectReadable(foyer, await openPicker(foyer, meeting), 'picker');
});

/** What UIKit has in its bar, and what is ours above it. */
const inTheRoom = [
  'Turn off camera',
  'Share screen',
  'More',
  'Leave',
  'People',
  'Chat',
  'Keyboard shortcuts',
];

async function expectUsable(meeting: Page, microphone: string): Promise<void> {
  for (const name of [microphone, ...inTheRoom])
    await expectInReach(meeting.getByRole('button', { name }).first());
  const [barEnd, placeStart] = await meeting.evaluate(() => [
    document.querySelector('.room-bar')?.getBoundingClientRect().bottom,
    document.querySelector('.room-place')?.getBoundingClientRect().top,
  ]);
  expect(barEnd).toBeGreaterThan(0);
  expect(placeStart).toBeGreaterThanOrEqual(barEnd ?? 0);
}

/** Nothing of it is cut off by the place it is in. */
async function expectInside(page: Page, inner: string, outer: string): Promise<void> {
  const cut = await page.evaluate(
    (selectors) => {
      const [box, place] = selectors.map((one) => document.querySelector(one)?.getBoundingClientRect());
      if (box === undefined || place === undefined) return undefined;
      return Math.max(
        ...[place.left - box.left, place.top - box.top, box.right - place.right, box.bottom - place.bottom],
      );
    },
    [inner, outer],
  );
  expect(cut, `${inner} in ${outer}`).toBeLessThanOrEqual(1);
}

const sizes = [
  { name: 'as it opens', factor: 2 },
  { name: 'narrow', ...twice },
] as const;

for (const { name, ...size } of sizes)
  test(`at 200 % the room can be used, ${name}: nothing of ours lies over its controls`, async ({
    world,
  }) => {
    test.slow();
    const foyer = await world.signedIn(alice);
    const meeting = await openMeeting(foyer, 'Monday planning');
    await join(meeting);
    await magnify(foyer.app, meeting, size);
    await expectUsable(meeting, 'Turn off microphone');

    const chat = meeting.getByRole('button', { name: 'Chat' });
    await chat.press('Enter');
    await expectInReach(meeting.getByPlaceholder('Send a message to everyone'));
    await expectInReach(meeting.getByRole('button', { name: 'Close' }).first());
    await meeting.keyboard.press('Escape');
    await meeting.getByRole('button', { name: 'More' }).press('Enter');
    const settings = meeting.getByText('Settings', { exact: true });
    await expectInReach(settings);
    await meeting.locator('#ZegoRoomSettingsButton').press('Enter');
    await expectInReach(meeting.locator('.settings_audio > div > :nth-child(1) > :last-child'));
    await meeting.getByText('Test', { exact: true }).scrollIntoViewIfNeeded();
    await expectInReach(meeting.getByText('Test', { exact: true }));
    await expectInside(meeting, '.settings_audio > div', '.room-place');
    await expectInside(meeting, '.settings_audio label + div', '.settings_audio > div');
    await meeting.keyboard.press('Escape');

    // What is said about the meeting pushes the room down, and covers none of it.
    await meeting.getByRole('button', { name: 'Turn off microphone' }).press('Enter');
    await expect(meeting.getByRole('button', { name: 'Turn on microphone' })).toBeVisible();
    await meeting.locator('.room-place').focus();
    await meeting.keyboard.down('Space');
    await expect(meeting.locator('.room-talking')).toBeVisible();
    await expectUsable(meeting, 'Turn off microphone');
    await meeting.keyboard.up('Space');
    await world.double.goDark();
    await expect(meeting.locator('.room-notice')).toBeVisible();
    await expectUsable(meeting, 'Turn on microphone');
    expect.soft(await hardToRead(meeting, ['.room-place']), 'the notice').toEqual([]);
  });
