import { readFile, writeFile } from 'node:fs/promises';
import { join as path } from 'node:path';
import type { Page } from 'playwright';
import { join, openMeeting } from '../../demo/driver/journeys.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { goHome } from '../support/in-meeting.ts';
import { expect, test } from '../support/meeting-test.ts';
import { lastAsked, plugIn, refuseDevices } from '../support/page-devices.ts';

const title = 'Monday planning';
const remembered = 'Logitech C920';

test('a camera that was away at the last meetings is named, stays remembered and is found again when it returns', async ({
  world,
}) => {
  test.slow();
  const foyer = await world.signedIn(alice);
  const first = await openMeeting(foyer, title);
  await plugIn(first, remembered);
  await first.getByRole('combobox', { name: 'Camera' }).selectOption({ label: remembered });
  await expect.poll(() => lastAsked(first)).toContain('plugged-in');

  // Pulled out under the employee's eyes.
  await plugIn(first, undefined);
  await expect(first.getByText(`${remembered} is not plugged in.`)).toBeVisible();
  await goHome(first);

  const second = await openMeeting(foyer, title);
  const camera = second.getByRole('combobox', { name: 'Camera' });
  await expect(camera.locator('option:checked')).toHaveText(`${remembered} (not plugged in)`);
  await expectMoves(second);
  await expectAccessible(foyer.app, second);

  await plugIn(second, remembered);
  await expect(camera.locator('option:checked')).toHaveText(remembered);
  await expect(second.getByText('is not plugged in')).toBeHidden();
  await expect.poll(() => lastAsked(second)).toContain('plugged-in');
  await expectMoves(second);
});

test('a camera that was unplugged is named, also when the system had chosen it', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, title);
  await plugIn(meeting, remembered);
  await expect(meeting.getByRole('combobox', { name: 'Camera' }).getByText(remembered)).toHaveCount(1);
  await plugIn(meeting, undefined);
  await expect(meeting.getByText(`${remembered} was unplugged.`)).toBeVisible();
  await plugIn(meeting, remembered);
  await expect(meeting.getByText('was unplugged')).toBeHidden();
});

test('a camera and a microphone that another program has are named, and taken once they are free', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, title);
  await expectMoves(meeting);
  await refuseDevices(meeting, 'NotReadableError');
  for (const device of ['Camera', 'Microphone']) {
    const toggle = meeting.getByRole('switch', { name: device, exact: true });
    await toggle.uncheck();
    await toggle.check();
  }
  const preview = meeting.getByRole('region', { name: 'Camera preview' });
  await expect(preview).toContainText(/fake_device_0 does not start\. Another program is probably using/);
  await expect(meeting.getByText(/Fake .* does not start\. Another program/)).toBeVisible();
  await expectAccessible(foyer.app, meeting);
  await plugIn(meeting, undefined);
  await expectMoves(meeting);
});

test('people choose whether they see themselves mirrored, here and in the room, and it is remembered', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, title);
  await expect.poll(() => mirrored(meeting)).toBe(true);
  await meeting.getByRole('checkbox', { name: 'Mirror my picture' }).uncheck();
  await expect.poll(() => mirrored(meeting)).toBe(false);
  await join(meeting);
  await expectMoves(meeting);
  expect(await mirrored(meeting)).toBe(false);
  expect(await savedChoices(foyer)).toMatchObject({ mirror: false });
});

test('what the system’s privacy settings keep from Foyer is named, with the way there', async ({ world }) => {
  const foyer = await world.signedIn(alice);
  await pretendWindows(foyer);
  const meeting = await openMeeting(foyer, title);
  await refuseDevices(meeting, 'NotAllowedError');
  const toggle = meeting.getByRole('switch', { name: 'Camera', exact: true });
  await toggle.uncheck();
  await toggle.check();
  const preview = meeting.getByRole('region', { name: 'Camera preview' });
  await expect(preview).toContainText('Foyer is not allowed to use the camera.');
  await expect(preview).toContainText('In Settings, Privacy & security, Camera');
  await expectAccessible(foyer.app, meeting);
  await preview.getByRole('button', { name: 'Open settings' }).click();
  await expect
    .poll(() => foyer.app.evaluate(() => String(Reflect.get(globalThis, 'foyerOpened'))))
    .toBe('camera');
});

test('whoever does not want devices remembered finds the system’s choice at the next meeting', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  await foyer.close();
  const file = path(foyer.profile, 'settings.json');
  const settings: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(
    file,
    JSON.stringify(Object.assign({}, settings, { preferences: { rememberDevices: false } })),
  );
  const again = await world.restarted(foyer);
  const meeting = await openMeeting(again, title);
  await expectMoves(meeting);
  await meeting.getByRole('combobox', { name: 'Camera' }).selectOption({ index: 1 });
  await meeting.getByRole('switch', { name: 'Microphone', exact: true }).uncheck();
  await expect.poll(() => savedChoices(again)).toMatchObject({ camera: null, microphoneOn: false });
});

/** Waits until new frames come into the own picture. */
async function expectMoves(meeting: Page): Promise<void> {
  const frames = () =>
    meeting.evaluate(
      () => document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? Infinity,
    );
  let before = Infinity;
  const more = async () => {
    const [last, now] = [before, await frames()];
    before = now;
    return now > last && now !== Infinity;
  };
  await expect.poll(more).toBe(true);
}

function mirrored(meeting: Page): Promise<boolean> {
  return meeting.evaluate(() => {
    const video = document.querySelector('video');
    if (video === null) return false;
    const { transform } = getComputedStyle(video);
    return transform !== 'none' && new DOMMatrix(transform).a < 0;
  });
}

async function savedChoices(foyer: FoyerApp): Promise<unknown> {
  const settings: unknown = JSON.parse(await readFile(path(foyer.profile, 'settings.json'), 'utf8'));
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'choices') : undefined;
}

/** The page believes that it is on Windows; what it asks to be opened is written down. */
async function pretendWindows({ app }: FoyerApp): Promise<void> {
  await app.evaluate(({ ipcMain }) => {
    const handlers: unknown = Reflect.get(ipcMain, '_invokeHandlers');
    if (!(handlers instanceof Map)) throw new Error('this Electron keeps its handlers elsewhere');
    const boot: unknown = handlers.get('meeting:boot');
    if (typeof boot !== 'function') throw new Error('nobody handles meeting:boot');
    handlers.set('meeting:boot', async (...args: unknown[]) => {
      const answer: unknown = await Reflect.apply(boot, undefined, args);
      if (typeof answer !== 'object' || answer === null) return answer;
      const value: unknown = Reflect.get(answer, 'value');
      return { ...answer, value: Object.assign({}, value, { system: 'windows' }) };
    });
    handlers.set('meeting:open-privacy-settings', (_event: unknown, device: unknown) => {
      Reflect.set(globalThis, 'foyerOpened', device);
      return { ok: true, value: null };
    });
  });
}
