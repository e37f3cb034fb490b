import type { Page } from 'playwright';
import type { Camera } from './camera.ts';
import { enterMeeting, goHome, openMeeting } from './meeting-scenes.ts';
import type { Stage } from './stage.ts';

/** What others, and the cloud, can do to a meeting. */
export async function playEndings(stage: Stage, camera: Camera): Promise<void> {
  for (const { reason, caption, homeFirst } of [
    { reason: 'elsewhere', caption: 'Joined on another device', homeFirst: false },
    { reason: 'closed', caption: 'The meeting was ended', homeFirst: true },
  ] as const) {
    const meeting = await openMeeting(stage, await stage.foyer.window('shell'), 'Review');
    await enterMeeting(meeting);
    stage.double.kick(stage.employee.user, reason);
    await meeting.locator('.ended').waitFor();
    await camera.shoot(meeting, { name: `ended-${reason}`, caption });
    await goHome(meeting, homeFirst);
  }
}

/** The company's server is down: the last scene of a company. */
export async function playServerDown(stage: Stage, home: Page, camera: Camera): Promise<void> {
  await stage.company.close();
  // A meeting that was not joined yet: a young pass is not asked for again.
  const meeting = await openMeeting(stage, home, 'Budget');
  await meeting.locator('[role=alert]').waitFor();
  await camera.shoot(
    meeting,
    { name: 'get-ready-refused', caption: 'The company’s server is down' },
    { width: 960, height: 640 },
  );
}
