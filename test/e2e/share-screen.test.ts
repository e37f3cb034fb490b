import type { Page } from 'playwright';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { join, leave, openMeeting } from '../../demo/driver/journeys.ts';
import { lookAtPictures } from '../../demo/driver/pictures.ts';
import { coloursOfOthers, fillScreen, type Grid } from '../support/colour-grid.ts';
import { alice, bob } from '../support/company.ts';
import { goHome } from '../support/in-meeting.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { closeWindow } from '../support/foyer-windows.ts';
import { expect, test } from '../support/meeting-test.ts';
import type { MeetingWorld } from '../support/meeting-world.ts';
import { countListings, openPicker, shareFirstScreen } from '../support/sharing.ts';

const room = 'monday-planning';
const first: Grid = [
  ...(['red', 'green', 'blue', 'yellow'] as const),
  ...(['white', 'black', 'red', 'green'] as const),
  ...(['blue', 'yellow', 'white', 'black'] as const),
];
const second: Grid = [...first].reverse();

const streamsOf = (world: MeetingWorld, user: string) =>
  world.streams(room).filter(({ userID }) => userID === user).length;

/** Alice in a meeting with her camera on. */
async function aliceInMeeting(world: MeetingWorld): Promise<{ foyer: FoyerApp; meeting: Page }> {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  await expect.poll(() => streamsOf(world, 'alice')).toBe(1);
  return { foyer, meeting };
}

test(
  'the other sees the very picture of a shared screen, until the bar stops it',
  { tag: '@smoke' },
  async ({ world }) => {
    // Two clients that also send and draw a whole screen.
    test.slow();
    const [{ foyer, meeting: at }, bobs] = await Promise.all([aliceInMeeting(world), world.signedIn(bob)]);
    const bt = await openMeeting(bobs, 'Monday planning');
    await join(bt);
    const others = async () => (await lookAtPictures(bt)).filter(({ own }) => !own).length;
    await expect.poll(others).toBe(1);

    const picker = await openPicker(foyer, at);
    await expect(picker.getByRole('button', { name: 'Share', exact: true })).toBeDisabled();
    await shareFirstScreen(picker);
    await expect.poll(() => streamsOf(world, 'alice')).toBe(2);
    const bar = await foyer.window('sharing');
    await expect(bar.getByRole('heading')).toContainText('You are sharing');

    // What the other decodes is what is on the screen, and goes on being it. The bar lies between the fields' middles.
    for (const grid of [first, second]) {
      await fillScreen(foyer, grid);
      await expect.poll(() => coloursOfOthers(bt), { timeout: 20_000 }).toContainEqual([...grid]);
    }

    await untilClosed(bar, () => bar.getByRole('button', { name: 'Stop sharing' }).click());
    await expect.poll(() => streamsOf(world, 'alice')).toBe(1);
    await expect.poll(others).toBe(1);
    await expect(at.locator('#ZegoRoomScreenSharingButton')).toHaveCount(0);
  },
);

test('the bar goes when sharing ends in the room, and with the meeting', async ({ world }) => {
  const { foyer, meeting } = await aliceInMeeting(world);
  const share = async () => {
    await shareFirstScreen(await openPicker(foyer, meeting));
    const bar = await foyer.window('sharing');
    await bar.getByRole('button', { name: 'Stop sharing' }).waitFor();
    expect(await whereIs(foyer)).toEqual({ focused: false, onTop: true });
    return bar;
  };

  const inRoom = await share();
  await untilClosed(inRoom, () => meeting.getByRole('button', { name: 'Stop sharing' }).click());

  // Nothing is shared without the bar.
  await share();
  await closeWindow(foyer, 'sharing');
  await expect.poll(() => streamsOf(world, 'alice')).toBe(1);

  const withMeeting = await share();
  await untilClosed(withMeeting, () => leave(meeting));
});

test('cancelling leaves the meeting as it was, and sharing works the next time', async ({ world }) => {
  const { foyer, meeting } = await aliceInMeeting(world);
  for (const cancel of ['button', 'escape', 'window', 'crash'] as const) {
    const picker = await openPicker(foyer, meeting);
    await cancelBy(cancel, foyer, picker);
    await expect
      .poll(() => foyer.app.windows().some((page) => page.url().startsWith('app://picker.')))
      .toBe(false);
    await expectQuiet(meeting);
    expect(world.streams(room), cancel).toHaveLength(1);
    expect(world.people(room)).toEqual(['alice']);
  }

  const picker = await openPicker(foyer, meeting);
  const screen = picker.getByRole('group', { name: 'Screens' }).getByRole('radio').first();
  await untilClosed(picker, () => screen.press('Enter'));
  await expect.poll(() => world.streams(room).length).toBe(2);
});

test('a picker that is open when the meeting ends closes with it', async ({ world }) => {
  const { foyer, meeting } = await aliceInMeeting(world);
  const picker = await openPicker(foyer, meeting);
  await untilClosed(picker, () => {
    world.double.kick('alice', 'removed');
    return Promise.resolve();
  });
  await meeting.getByRole('heading', { name: 'You were removed from the meeting' }).waitFor();
});

test('nothing is listed before the click on Share, again and again while the picker is open, and not after', async ({
  world,
}) => {
  const { foyer, meeting } = await aliceInMeeting(world);
  const listings = await countListings(foyer);
  expect(await listings()).toBe(0);
  const picker = await openPicker(foyer, meeting);
  await expect.poll(listings).toBeGreaterThan(5);
  await fillScreen(foyer, first);
  const picture = picker.getByRole('group', { name: 'Screens' }).locator('img').first();
  const before = await picture.getAttribute('src');
  await fillScreen(foyer, second);
  await expect(picture).not.toHaveAttribute('src', before ?? '');

  await untilClosed(picker, () => picker.keyboard.press('Escape'));
  const after = await listings();
  // Meanwhile it would have asked again, several times.
  await leave(meeting);
  await goHome(meeting);
  await join(await openMeeting(foyer, 'Monday planning'));
  expect(await listings()).toBe(after);
});

async function cancelBy(
  way: 'button' | 'escape' | 'window' | 'crash',
  foyer: FoyerApp,
  picker: Page,
): Promise<void> {
  switch (way) {
    case 'button':
      return untilClosed(picker, () => picker.getByRole('button', { name: 'Cancel' }).click());
    case 'escape':
      return untilClosed(picker, () => picker.keyboard.press('Escape'));
    case 'window':
      return closeWindow(foyer, 'picker');
    case 'crash':
      return foyer.app.evaluate(({ webContents }) => {
        for (const contents of webContents.getAllWebContents())
          if (contents.getURL().startsWith('app://picker.')) contents.forcefullyCrashRenderer();
      });
  }
}

/** UIKit has said what it says when nothing is shared, and nobody saw it. */
async function expectQuiet(meeting: Page): Promise<void> {
  const said = await meeting.waitForFunction(() =>
    [...document.body.children].find(({ textContent }) => textContent === '\u2060'),
  );
  expect(await said.evaluate((layer) => layer instanceof HTMLElement && layer.hidden)).toBe(true);
}

/** How the bar lies on the screen. */
function whereIs(foyer: FoyerApp): Promise<{ focused: boolean; onTop: boolean } | undefined> {
  return foyer.app.evaluate(({ BrowserWindow }) => {
    const bar = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://sharing.'),
    );
    return bar && { focused: bar.isFocused(), onTop: bar.isAlwaysOnTop() };
  });
}
