import { join, openMeeting } from '../../demo/driver/journeys.ts';
import { expectAccessible } from '../support/axe.ts';
import { alice } from '../support/company.ts';
import { expect, test } from '../support/meeting-test.ts';

const title = `Quarterly planning with everybody who ${'really '.repeat(20)}has to be there`;
/** Where UIKit draws. */
const uikit = ['.room-place > *', 'body > :not(#app)'];

test('the sheet of keys opens with ? and closes with Escape, and the keys on it do what it says', async ({
  world,
}) => {
  test.slow();
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, title);
  // Not before there is a room.
  await meeting.keyboard.press('Shift+?');
  await expect(meeting.getByRole('dialog')).toHaveCount(0);
  await join(meeting);
  expect(await meeting.title()).toBe(title.trim());
  await expect(meeting.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(meeting.getByRole('timer')).toHaveText(/\d:\d\d$/);
  await expectAccessible(foyer.app, meeting, uikit);

  await meeting.keyboard.press('Shift+?');
  const sheet = meeting.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('term')).toHaveCount(7);
  await expect(sheet.getByRole('button', { name: 'Close' })).toBeFocused();
  await expectAccessible(foyer.app, meeting, uikit);
  // Muting works everywhere; a second question does not come.
  await meeting.keyboard.press('ControlOrMeta+D');
  await expect(meeting.getByRole('button', { name: 'Turn on microphone', includeHidden: true })).toHaveCount(
    1,
  );
  await meeting.keyboard.press('ControlOrMeta+Shift+H');
  await expect(meeting.getByRole('dialog')).toHaveCount(1);
  await meeting.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await meeting.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(meeting.getByRole('button', { name: 'Keyboard shortcuts' })).toBeFocused();

  await meeting.keyboard.press('ControlOrMeta+Shift+E');
  const picker = await foyer.window('picker');
  await picker.close();
  await meeting.keyboard.press('ControlOrMeta+Shift+H');
  await meeting
    .getByRole('dialog', { name: 'Leave the meeting?' })
    .getByRole('button', { name: 'Leave' })
    .click();
  await meeting.getByRole('heading', { name: 'You left the meeting' }).waitFor();
});
