import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting } from '../../demo/driver/journeys.ts';
import { alice, bob } from '../support/company.ts';
import { holdOnDesktop, pressOnDesktop } from '../support/desktop-keys.ts';
import { foyerWith } from '../support/foyer-with.ts';
import { expect, test } from '../support/meeting-test.ts';
import { startNotificationService } from '../support/notification-service.ts';
import { watchTray } from '../support/tray.ts';

const title = 'Monday planning';
const room = 'monday-planning';

/** Another program is in front, and stays there although windows that open or close meanwhile give Foyer the focus. */
function lookAway(foyer: FoyerApp): Promise<void> {
  return foyer.app.evaluate(({ BrowserWindow, ipcMain }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      const away = () => {
        window.blur();
      };
      away();
      window.on('focus', away);
      ipcMain.once('looks-back', () => {
        window.off('focus', away);
      });
    }
  });
}

function lookBack(foyer: FoyerApp): Promise<boolean> {
  return foyer.app.evaluate(({ ipcMain }) => ipcMain.emit('looks-back'));
}

function focusedTitle(foyer: FoyerApp): Promise<string | undefined> {
  return foyer.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
}

/** Whether Foyer keeps the screen on. */
function keepsAwake(foyer: FoyerApp): Promise<boolean> {
  return foyer.app.evaluate(({ powerSaveBlocker }) =>
    [...Array(20).keys()].some((id) => powerSaveBlocker.isStarted(id)),
  );
}

test('the tray mutes and leaves, keys work while another program is in front, and the screen stays on', async ({
  world,
}) => {
  test.slow();
  const letGo = await holdOnDesktop(['Control', 'Alt'], 'M');
  const notifications = await startNotificationService();
  const foyer = await foyerWith(world, alice, {
    shortcuts: { toggleMicrophone: 'CommandOrControl+Shift+K', toggleCamera: 'CommandOrControl+Alt+M' },
  });
  const meeting = await openMeeting(foyer, title);
  const tray = await watchTray(foyer);
  expect(await keepsAwake(foyer)).toBe(false);
  await join(meeting);
  await expect.poll(tray.items).toEqual(['Show the meeting', 'Mute', 'Leave the meeting', 'Quit Foyer']);
  expect(await keepsAwake(foyer)).toBe(true);
  await expect
    .poll(() => notifications.shown().map(({ title: said, body }) => [said, body]))
    .toEqual([
      ['Your shortcut does not work', 'Another program uses Ctrl+Alt+M. Choose another one in the settings.'],
    ]);

  await tray.click('Mute');
  await expect(meeting.getByRole('button', { name: 'Turn on microphone' })).toBeVisible();
  await expect.poll(tray.items).toContain('Unmute');
  await lookAway(foyer);
  await expect.poll(() => focusedTitle(foyer)).toBeUndefined();
  await pressOnDesktop(['Control', 'Shift', 'K']);
  await expect.poll(tray.items).toContain('Mute');
  await expect(meeting.getByRole('button', { name: 'Turn off microphone' })).toBeVisible();

  await lookBack(foyer);
  await tray.click('Show the meeting');
  await expect.poll(() => focusedTitle(foyer)).toBe(title);
  await tray.click('Leave the meeting');
  await meeting.getByRole('heading', { name: 'You left the meeting' }).waitFor();
  await expect.poll(() => keepsAwake(foyer)).toBe(false);
  expect(await tray.items()).toEqual(['Show the meeting', 'Quit Foyer']);
  const held = await foyer.app.evaluate(({ globalShortcut }) =>
    globalShortcut.isRegistered('CommandOrControl+Shift+K'),
  );
  expect(held).toBe(false);
  letGo();
  notifications.close();
  await foyer.close();
});

test('notifications tell of what happens out of sight, without a word of the chat, and lead back', async ({
  world,
}) => {
  test.slow();
  const notifications = await startNotificationService();
  const told = () => notifications.shown().map(({ title: said, body }) => [said, body]);
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, title);
  await join(meeting);
  const companion = await world.companion(bob);
  // Whoever is there in the first moments was there before.
  await meeting.getByText(/^0:(0[3-9]|[1-5]\d)$/).waitFor();
  await lookAway(foyer);
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ peers }) => peers.length === 1, 30_000);
  await expect.poll(told).toEqual([[`${bob.name} joined`, title]]);

  other.say('the number is 4711');
  await expect.poll(told).toEqual([
    [`${bob.name} joined`, title],
    [`Message from ${bob.name}`, title],
  ]);
  await lookBack(foyer);
  notifications.click(notifications.shown().at(-1)?.id ?? 0);
  await expect.poll(() => focusedTitle(foyer)).toBe(title);
  // What was clicked goes by itself; what was not is taken away, too.
  await expect.poll(notifications.closed).toEqual([notifications.shown().at(0)?.id]);
  notifications.close();
});
