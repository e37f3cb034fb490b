import type { Page } from 'playwright';
import { untilClosed } from '../driver/until-closed.ts';
import type { Camera } from './camera.ts';
import type { Stage } from './stage.ts';

const size = { width: 960, height: 640 };
const title = 'Monday planning';
const room = 'monday-planning';

/** Opens a meeting from the home page. */
export async function openMeeting({ foyer }: Stage, home: Page, name: string): Promise<Page> {
  await home.locator('form.join input').fill(name);
  await home.locator('form.join [type=submit]').click();
  const meeting = await foyer.window('meeting');
  await meeting.locator('.prejoin').waitFor();
  return meeting;
}

/** From “Get ready” into the room. */
export async function enterMeeting(meeting: Page): Promise<void> {
  await meeting.locator('.prejoin-actions [type=submit]').click();
  await meeting.locator('.room-place:not([inert])').waitFor();
}

/** @param first whether going home is what the page of the end suggests */
export async function goHome(meeting: Page, first: boolean): Promise<void> {
  const ways = meeting.locator('.ended-actions .button');
  await untilClosed(meeting, () => (first ? ways.first() : ways.last()).click());
}

/** Its own camera shows a picture, not only a place for one. */
async function seesItself(meeting: Page): Promise<void> {
  await meeting.waitForFunction(() =>
    [...document.querySelectorAll('video')].some(
      ({ videoWidth, currentTime }) => videoWidth > 0 && currentTime > 0,
    ),
  );
}

/** A meeting from “Get ready” to its end, with everything that opens around it. */
export async function playMeeting(stage: Stage, home: Page, camera: Camera): Promise<void> {
  const { companion, double, foyer } = stage;
  const meeting = await openMeeting(stage, home, title);
  await seesItself(meeting);
  await camera.shoot(meeting, { name: 'get-ready', caption: 'Get ready' }, size);

  await enterMeeting(meeting);
  await companion.goTo(room);
  await meeting.waitForFunction(
    () => [...document.querySelectorAll('video')].filter(({ videoWidth }) => videoWidth > 0).length > 1,
  );
  await camera.shoot(meeting, { name: 'meeting', caption: 'In a meeting' });

  await meeting.locator('.room-place').press('?');
  await meeting.locator('dialog').waitFor();
  await camera.shoot(meeting, { name: 'meeting-keys', caption: 'The keys of a meeting' });
  await meeting.keyboard.press('Escape');
  await meeting.locator('dialog').waitFor({ state: 'detached' });

  await playSharing(stage, meeting, camera);

  await meeting.locator('#ZegoRoomLeaveButton').click();
  await meeting.locator('dialog').waitFor();
  await camera.shoot(meeting, { name: 'leave', caption: 'Before leaving' });
  await meeting.keyboard.press('Escape');
  await meeting.locator('dialog').waitFor({ state: 'detached' });

  await double.goDark();
  await meeting.locator('.room-notice').waitFor();
  await camera.shoot(meeting, { name: 'reconnecting', caption: 'The connection is gone' });
  await double.comeBack();
  await meeting.locator('.room-notice').waitFor({ state: 'detached', timeout: 60_000 });

  await meeting.locator('#ZegoRoomLeaveButton').click();
  await meeting.locator('dialog .button').last().click();
  await meeting.locator('.ended').waitFor();
  await camera.shoot(meeting, { name: 'left', caption: 'After leaving' });
  await goHome(meeting, false);

  const again = await openMeeting(
    stage,
    await foyer.window('shell'),
    'Introducing the new people of the design team 设计',
  );
  await seesItself(again);
  await again.locator('[role=switch]').first().click();
  await double.goDark();
  await again.locator('.prejoin-actions [type=submit]').click();
  await again.locator('.joining').waitFor();
  await camera.shoot(again, { name: 'joining', caption: 'Joining' }, size);
  await double.comeBack();
  await again.locator('.room-place:not([inert])').waitFor();
  double.kick(stage.employee.user, 'removed');
  await again.locator('.ended').waitFor();
  await camera.shoot(again, { name: 'removed', caption: 'Removed from a meeting' });
  await goHome(again, true);
}

/** The picker, and the bar while something is shared. */
async function playSharing({ foyer }: Stage, meeting: Page, camera: Camera): Promise<void> {
  await meeting.locator('#ZegoRoomScreenButton').click();
  const picker = await foyer.window('picker');
  await picker.locator('.tile').first().waitFor();
  await picker.locator('.tile').first().click();
  await camera.shoot(picker, { name: 'share', caption: 'Choose what to share' });
  await picker.locator('[type=search]').fill('?');
  await camera.shoot(picker, { name: 'share-search', caption: 'Nothing has that name' });
  await picker.locator('[type=search]').fill('');
  await picker.locator('.tile').first().click();
  await untilClosed(picker, () => picker.locator('[type=submit]').click());

  const bar = await foyer.window('sharing');
  await bar.locator('.bar-name').waitFor();
  await camera.shoot(bar, { name: 'sharing', caption: 'The bar while something is shared' });
  await meeting.locator('#ZegoRoomScreenSharingButton').waitFor();
  await camera.shoot(meeting, {
    name: 'meeting-sharing',
    caption: 'In a meeting that one shares a screen with',
  });
  await untilClosed(bar, () => bar.locator('.button').click());
}

/** “Get ready” on a computer without a camera. */
export async function playWithoutCamera(stage: Stage, home: Page, camera: Camera): Promise<void> {
  const meeting = await openMeeting(stage, home, title);
  await meeting.locator('.preview-problem').waitFor();
  await camera.shoot(meeting, { name: 'get-ready-no-camera', caption: 'Get ready, without a camera' }, size);
}
