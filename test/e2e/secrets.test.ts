import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { findCompany, join, leave, openMeeting, signIn, typeSignIn } from '../../demo/driver/journeys.ts';
import { alice } from '../support/company.ts';
import { filesWith, holdsText } from '../support/find-text.ts';
import { goHome } from '../support/in-meeting.ts';
import { type IpcRecord, recordIpc } from '../support/ipc-record.ts';
import { keychainItems } from '../support/keychain.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';
import { readableMemory, renderersOf, isInMemory } from '../support/renderer-memory.ts';

let world: MeetingWorld;
let profile: string;
let foyer: FoyerApp;
let ipc: IpcRecord;
/** What Foyer and Chromium print. */
let printed: Buffer[];

test.beforeEach(async () => {
  world = await startMeetingWorld();
  profile = await newProfile();
  foyer = await launchFoyer(profile, { switches: [...world.double.clientSwitches(), readableMemory] });
  ipc = await recordIpc(foyer.app);
  printed = [];
  const { stdout, stderr } = foyer.app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
});

test.afterEach(async () => {
  await foyer.close();
  await world.close();
  await removeProfile(profile);
});

const renderers = () => renderersOf(foyer.app.process().pid ?? 0);

/** For each living renderer, whether a text is in its memory. */
async function inRenderers(text: string): Promise<boolean[]> {
  return Promise.all((await renderers()).map((pid) => isInMemory(pid, text)));
}

/** Where a text has got to outside of memory: files, what was printed, what main said to pages. */
async function tracesOf(text: string): Promise<string[]> {
  const said = (await ipc.said()).filter(({ bytes }) => holdsText(bytes, text));
  return [
    ...(await filesWith(profile, text)),
    ...(holdsText(Buffer.concat(printed), text) ? ['what was printed'] : []),
    ...said.map(({ channel }) => channel),
  ];
}

test(
  'a typed password is gone with the sign-in, and the device key never leaves main and the keychain',
  { tag: '@smoke' },
  async () => {
    const page = await foyer.window('signin');
    await findCompany(page, world.company.address);
    await typeSignIn(page, alice);
    // The search finds it while it stands in its field.
    expect(await inRenderers(alice.password)).toEqual([true]);

    await page.getByRole('button', { name: 'Sign in' }).click();
    const home = await foyer.window('shell');
    await home.getByRole('button', { name: `Your account: ${alice.name}` }).waitFor();
    await expect.poll(renderers).toHaveLength(1);
    // The page that is left shows this name, so the search can see its memory.
    expect(await inRenderers(alice.name)).toEqual([true]);
    expect(await inRenderers(alice.password)).toEqual([false]);
    expect(await tracesOf(alice.password)).toEqual([]);

    const [item, ...others] = await keychainItems();
    const deviceKey = item?.password ?? '';
    expect(deviceKey.length).toBeGreaterThan(16);
    expect(others).toEqual([]);
    // One request with the key, so that its way out of the keychain and to the server is part of the search.
    const meeting = await openMeeting(foyer, 'Quiet Harbour');
    await expect
      .poll(async () => (await ipc.said()).map(({ channel }) => channel))
      .toContain('meeting:room-token');
    expect(await inRenderers(deviceKey)).toEqual([false, false]);
    await goHome(meeting);
    expect(await tracesOf(deviceKey)).toEqual([]);
    expect(await tracesOf(alice.password)).toEqual([]);

    await foyer.close();
    expect(await filesWith(profile, alice.password)).toEqual([]);
    expect(await filesWith(profile, deviceKey)).toEqual([]);
  },
);

test('after a meeting no file holds its pass, and only the recent list names it, until it is cleared', async () => {
  const title = 'Lighthouse Retreat';
  const id = 'lighthouse-retreat';
  const home = await signIn(foyer, world.company.address, alice);
  const meeting = await openMeeting(foyer, title);
  await join(meeting);
  const token = await passOf(id);
  // The search finds it where it has to be.
  expect(await inRenderers(token)).toContain(true);
  expect(await filesWith(profile, token)).toEqual([]);
  await leave(meeting);
  await goHome(meeting);

  await home.getByRole('button', { name: `Join ${title}` }).waitFor();
  await expect.poll(renderers).toHaveLength(1);
  expect(await inRenderers(token)).toEqual([false]);
  for (const name of [title, id])
    expect(await filesWith(profile, name)).toEqual(['boot.json', 'settings.json']);

  await home.getByRole('button', { name: 'Clear list' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Clear list' }).click();
  await home.getByRole('heading', { name: 'No meetings yet' }).waitFor();
  for (const name of [title, id]) expect(await filesWith(profile, name)).toEqual([]);

  await foyer.close();
  for (const text of [token, title, id]) expect(await filesWith(profile, text)).toEqual([]);
});

test('after signing out no file names the person, their meetings or what their company is called', async () => {
  const home = await signIn(foyer, world.company.address, alice);
  const meeting = await openMeeting(foyer, 'Lighthouse Retreat');
  await join(meeting);
  await leave(meeting);
  await goHome(meeting);
  await home.getByRole('button', { name: 'Join Lighthouse Retreat' }).waitFor();
  const personal = [alice.name, '"alice"', '"Acme"', 'Lighthouse', 'lighthouse', String(world.company.appID)];
  for (const text of personal) expect(await filesWith(profile, text)).toContain('settings.json');

  await home.getByRole('button', { name: 'Your account' }).click();
  await home.getByRole('button', { name: 'Sign out' }).click();
  await home.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await foyer.window('signin');
  for (const text of personal) expect(await filesWith(profile, text)).toEqual([]);
  expect(await keychainItems()).toEqual([]);

  await foyer.close();
  for (const text of personal) expect(await filesWith(profile, text)).toEqual([]);
});

/** The pass of a meeting, from what main said to the meeting's page. */
async function passOf(roomID: string): Promise<string> {
  const passes = (await ipc.said()).filter(({ channel }) => channel === 'meeting:room-token');
  const text = passes.find(({ bytes }) => holdsText(bytes, roomID))?.bytes.toString('latin1') ?? '';
  const token = /04[A-Za-z0-9+/]{40,}={0,2}/.exec(text)?.[0];
  expect(token).toBeDefined();
  return token ?? '';
}
