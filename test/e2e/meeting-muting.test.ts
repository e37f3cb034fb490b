import type { Page } from 'playwright';
import { join, openMeeting, say } from '../../demo/driver/journeys.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { alice, bob } from '../support/company.ts';
import { expect, test } from '../support/meeting-test.ts';
import { command, hears, listenForSound, listenToFacts, type ToldFacts } from '../support/room-facts.ts';

const title = 'Monday planning';
const room = 'monday-planning';

test(
  'UIKit’s button, our keys and the rest of Foyer agree about the microphone, and so does who listens',
  { tag: '@smoke' },
  async ({ world }) => {
    test.slow();
    const [alices, bobs] = await Promise.all([world.signedIn(alice), world.signedIn(bob)]);
    const [at, bt] = await Promise.all([openMeeting(alices, title), openMeeting(bobs, title)]);
    const told = await listenToFacts(alices);
    await listenForSound(bt);
    await Promise.all([join(at), join(bt)]);
    const is = (on: boolean) => expectMicrophone(at, told, on);
    await is(true);
    await expect.poll(() => hears(bt)).toBe(true);

    await at.getByRole('button', { name: 'Turn off microphone' }).click();
    await is(false);
    await expect.poll(() => hears(bt)).toBe(false);

    await at.keyboard.press('ControlOrMeta+D');
    await is(true);
    await expect.poll(() => hears(bt)).toBe(true);

    await command(alices, at, { kind: 'microphone', to: 'toggle' });
    await is(false);
    await command(alices, at, { kind: 'microphone', to: 'off' });
    await command(alices, at, { kind: 'microphone', to: 'on' });
    await is(true);
    await at.keyboard.press('ControlOrMeta+Shift+M');
    await is(false);
    await expect.poll(() => hears(bt)).toBe(false);
  },
);

test('wishes faster than the cloud end as the last one says', async ({ world }) => {
  const { at, told, alices } = await aliceAlone(world.signedIn(alice));
  for (const to of ['off', 'on', 'off', 'toggle', 'toggle'] as const)
    await command(alices, at, { kind: 'microphone', to });
  await expectMicrophone(at, told, false);
  for (let press = 0; press < 5; press += 1) await at.keyboard.press('ControlOrMeta+D');
  await expectMicrophone(at, told, true);
});

test('the space bar talks while it is held, and only where it is not for typing or pressing', async ({
  world,
}) => {
  test.slow();
  const { at, told } = await aliceAlone(world.signedIn(alice));
  await at.keyboard.press('ControlOrMeta+D');
  await expectMicrophone(at, told, false);

  await at.keyboard.down('Space');
  await expectMicrophone(at, told, true);
  await expect(at.getByText('You can be heard while you hold the space bar')).toBeVisible();
  // A key that is held goes on saying so.
  await at.keyboard.down('Space');
  await at.keyboard.up('Space');
  await expectMicrophone(at, told, false);
  await expect(at.getByText('You can be heard')).toBeHidden();

  // Quicker than the cloud.
  const before = await told.microphones();
  await at.keyboard.press('Space');
  await expect.poll(told.microphones).toEqual([...before, 'on', 'off']);
  await expectMicrophone(at, told, false);

  // Nobody sees the key go up in another window.
  await at.keyboard.down('Space');
  await expectMicrophone(at, told, true);
  await at.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expectMicrophone(at, told, false);
  await at.keyboard.up('Space');

  await say(at, 'a b');
  await at.keyboard.type(' c d');
  await expect(at.getByPlaceholder('Send a message to everyone')).toHaveValue(/c d/);
  await expectMicrophone(at, told, false);

  // After a click by mouse it talks; where the keyboard went, it presses.
  const camera = at.getByRole('button', { name: 'Turn off camera' });
  await camera.click();
  await expect(at.getByRole('button', { name: 'Turn on camera' })).toBeVisible();
  await at.keyboard.down('Space');
  await expectMicrophone(at, told, true);
  await at.keyboard.up('Space');
  await expectMicrophone(at, told, false);
  await expect(at.getByRole('button', { name: 'Turn on camera' })).toBeVisible();
});

test('who is not muted does not change that with the space bar', async ({ world }) => {
  const { at, told } = await aliceAlone(world.signedIn(alice));
  await at.keyboard.down('Space');
  await at.keyboard.up('Space');
  await at.keyboard.press('ControlOrMeta+E');
  await expect.poll(async () => (await told.facts())?.camera).toBe('off');
  await expectMicrophone(at, told, true);
});

test('main hears of camera, sharing and people, and who came, wrote and went', async ({ world }) => {
  test.slow();
  const alices = await world.signedIn(alice);
  const at = await openMeeting(alices, title);
  const told = await listenToFacts(alices);
  await at.getByRole('switch', { name: 'Camera', exact: true }).click();
  await join(at);
  await expect.poll(told.facts).toEqual({ microphone: 'on', camera: 'off', sharing: false, people: 1 });
  await command(alices, at, { kind: 'camera', to: 'on' });
  await expect.poll(async () => (await told.facts())?.camera).toBe('on');
  await expect.poll(() => world.packets('alice').video, { timeout: 60_000 }).toBeGreaterThan(0);
  await expect(at.getByRole('timer')).toHaveText(/0:\d\d$/);
  await at.getByText(/^0:(0[3-9]|[1-5]\d)$/).waitFor();

  const companion = await world.companion(bob);
  const other = await companion.goTo(room);
  await expect.poll(() => world.people(room), { timeout: 60_000 }).toEqual(['alice', 'bob']);
  await expect.poll(async () => (await told.facts())?.people).toBe(2);
  await expect.poll(told.happened).toEqual([`came ${bob.name}`]);
  await say(at, 'Good morning');
  await expect.poll(async () => (await told.happened()).at(-1)).toBe(`said ${bob.name}`);
  await other.close();
  await expect.poll(async () => (await told.happened()).at(-1)).toBe(`went ${bob.name}`);
  await expect.poll(async () => (await told.facts())?.people).toBe(1);

  await command(alices, at, { kind: 'leave' });
  await expect(at.getByRole('heading', { level: 1 })).toHaveText('You left the meeting');
});

async function aliceAlone(starting: Promise<FoyerApp>) {
  const alices = await starting;
  const at = await openMeeting(alices, title);
  const told = await listenToFacts(alices);
  await join(at);
  await expectMicrophone(at, told, true);
  return { alices, at, told };
}

/** UIKit's button and what main was told last say the same. */
async function expectMicrophone(meeting: Page, told: ToldFacts, on: boolean): Promise<void> {
  await expect
    .poll(async () => [(await told.facts())?.microphone, await buttonSays(meeting)])
    .toEqual([on ? 'on' : 'off', on ? 'Turn off microphone' : 'Turn on microphone']);
}

function buttonSays(meeting: Page): Promise<string | null> {
  return meeting.locator('#ZegoRoomMicButton').getAttribute('aria-label');
}
