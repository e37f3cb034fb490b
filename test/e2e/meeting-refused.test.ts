import { inMeeting, openMeeting } from '../../demo/driver/journeys.ts';
import { tokenServerCodes } from '../../demo/zego-double/index.ts';
import { alice } from '../support/company.ts';
import { expectEnd } from '../support/in-meeting.ts';
import { expect, test } from '../support/meeting-test.ts';

/** Server codes, as the Web SDK 3.10.0 translates them: 1002034, 1102018, 1002050, 1102016, and one it does not know. */
const refusals = [
  { code: 1105, heading: 'The meeting is full', next: 'Rejoin when someone has left' },
  { code: tokenServerCodes.expired, heading: 'Your pass for this meeting ran out', next: 'get a new one' },
  { code: 50_013, heading: 'You joined from another device', next: 'move it back to this computer' },
  { code: tokenServerCodes.error, heading: 'The meeting stopped working', next: '1102016' },
  { code: 9999, heading: 'The meeting stopped working', next: '1002099' },
] as const;

test('each refusal ends with its own sentence and a way on, and what was chosen is still there', async ({
  world,
}) => {
  const foyer = await world.signedIn(alice);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await meeting.getByRole('switch', { name: 'Camera' }).click();
  await meeting.getByRole('switch', { name: 'Microphone' }).click();

  let way = 'Join';
  for (const { code, heading, next } of refusals) {
    world.double.refuseLogins(code);
    await meeting.getByRole('button', { name: way, exact: true }).click();
    await expectEnd(meeting, heading);
    await expect(meeting.getByRole('main')).toContainText(next);
    way = 'Rejoin';
  }
  expect(world.people('monday-planning')).toEqual([]);

  world.double.refuseLogins(undefined);
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await inMeeting(meeting);
  await expect(meeting.getByRole('button', { name: 'Turn on camera' })).toBeVisible();
  await expect(meeting.getByRole('button', { name: 'Turn on microphone' })).toBeVisible();
});
