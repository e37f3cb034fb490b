import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { join, openMeeting, signIn } from '../../demo/driver/journeys.ts';
import { ipcSchemas } from '../../shared/schemas/ipc.ts';
import { type Zone, zoneUrl } from '../../shared/zones.ts';
import { alice } from '../support/company.ts';
import { openForgedPage } from '../support/forged-page.ts';
import { type ForeignHost, startForeignHost } from '../support/foreign-host.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';
import { closeWindow } from '../support/foyer-windows.ts';
import { keychainItems } from '../support/keychain.ts';
import { tryLocks } from '../support/lock-probes.ts';
import {
  countCancelled,
  tryDownload,
  tryNavigation,
  tryWindows,
  watchLinks,
} from '../support/lock-events.ts';
import { type MeetingWorld, startMeetingWorld } from '../support/meeting-world.ts';
import { openPicker, shareFirstScreen } from '../support/sharing.ts';

let world: MeetingWorld;
let foreign: ForeignHost;
let profile: string;
let foyer: FoyerApp;

test.beforeEach(async () => {
  world = await startMeetingWorld();
  foreign = await startForeignHost();
  profile = await newProfile();
  foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
});

test.afterEach(async () => {
  await foyer.close();
  await foreign.close();
  await world.close();
  await removeProfile(profile);
});

const interfaces = {
  signin: 'SignInBridge',
  shell: 'ShellBridge',
  meeting: 'MeetingBridge',
  picker: 'PickerBridge',
  sharing: 'SharingBridge',
  diagnostics: 'DiagnosticsBridge',
} as const;
type OwnPage = keyof typeof interfaces;

/** The functions that shared/bridge.ts lists for a page. */
async function documented(zone: OwnPage): Promise<string[]> {
  const text = await readFile(path.join(import.meta.dirname, '../../shared/bridge.ts'), 'utf8');
  const [, body = ''] = new RegExp(`interface ${interfaces[zone]} \\{([^}]*)\\}`).exec(text) ?? [];
  return [...body.matchAll(/readonly (\w+):/g)].map(([, name = '']) => name).sort();
}

const permissions: readonly PermissionName[] = [
  'geolocation',
  'notifications',
  'midi',
  'camera',
  'microphone',
  'persistent-storage',
  'screen-wake-lock',
];

/** Everything a page must not be able to do, tried in it. */
async function expectLocked(page: Page, zone: OwnPage): Promise<void> {
  const locks = await tryLocks(page, foreign.address);
  expect(locks).toEqual({
    reachable: [],
    bridge: await documented(zone),
    ran: [],
    stoppedBy: {
      fetch: 'connect-src',
      WebSocket: 'connect-src',
      image: 'img-src',
      iframe: 'frame-src',
      // Chromium does not always tell of an <object>; that nobody reached the host is checked at the end.
      object: expect.stringMatching(/^(object-src$|told of nothing but )/),
      form: 'form-action',
    },
  });
  expect(page.frames()).toHaveLength(1);

  const before = foyer.app.windows().length;
  expect(
    await tryWindows(page, [
      'https://example.com/',
      foreign.address,
      zoneUrl('shell'),
      'file:///etc/passwd',
      'about:blank',
    ]),
  ).toBe(0);
  expect(foyer.app.windows()).toHaveLength(before);

  const granted = await page.evaluate(async (names) => {
    const states: string[] = [];
    for (const name of names)
      if ((await navigator.permissions.query({ name })).state === 'granted') states.push(name);
    return states;
  }, permissions);
  expect(granted).toEqual(zone === 'meeting' ? ['camera', 'microphone'] : []);
  const asked = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    position: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('known');
        },
        ({ code, PERMISSION_DENIED }) => {
          resolve(code === PERMISSION_DENIED ? 'denied' : code);
        },
      );
    }),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      (stream) => {
        for (const track of stream.getTracks()) track.stop();
        return 'open';
      },
      (error: unknown) => (error instanceof Error ? error.name : 'refused'),
    ),
  }));
  expect(asked).toEqual({
    notifications: 'denied',
    position: 'denied',
    camera: zone === 'meeting' ? 'open' : 'NotAllowedError',
  });

  expect(await tryDownload(foyer.app, page)).toBe('refused');
  const { preferences, onDisk } = await foyer.app.evaluate(({ webContents }, url) => {
    const contents = webContents.getAllWebContents().find((one) => one.getURL() === url);
    // Electron's own typings leave it out.
    const ask: unknown = Reflect.get(contents ?? {}, 'getLastWebPreferences');
    const preferences: unknown = typeof ask === 'function' ? Reflect.apply(ask, contents, []) : undefined;
    return { preferences, onDisk: contents?.session.storagePath ?? null };
  }, zoneUrl(zone));
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(onDisk).toBeNull();

  // Last, because Playwright waits for a navigation that never comes before it acts again.
  for (const url of [foreign.address, zoneUrl(zone === 'shell' ? 'signin' : 'shell')])
    expect(await tryNavigation(foyer.app, page, url)).toBe('refused');
  expect(page.url()).toBe(zoneUrl(zone));
}

async function openDiagnostics(start: Page): Promise<Page> {
  await start.getByRole('button', { name: 'Diagnostics' }).click();
  return foyer.window('diagnostics');
}

test(
  'every page of Foyer is locked: no Node, no foreign code, no network of its own, no way elsewhere',
  { tag: '@smoke' },
  async () => {
    test.slow();
    const links = await watchLinks(foyer.app);
    const start = await foyer.window('signin');
    const diagnostics = await openDiagnostics(start);
    await expectLocked(diagnostics, 'diagnostics');
    await diagnostics.close();
    await expectLocked(start, 'signin');
    await start.reload();
    const home = await signIn(foyer, world.company.address, alice);
    await expectLocked(home, 'shell');
    await home.reload();

    const meeting = await openMeeting(foyer, 'Planning');
    await expectLocked(meeting, 'meeting');
    await meeting.reload();
    await join(meeting);
    await meeting.getByRole('button', { name: 'Share screen' }).click();
    const picker = await foyer.window('picker');
    await expectLocked(picker, 'picker');
    await picker.close();
    await shareFirstScreen(await openPicker(foyer, meeting));
    const bar = await foyer.window('sharing');
    await expectLocked(bar, 'sharing');
    await closeWindow(foyer, 'sharing');
    // The same page with the third-party code in it.
    await expectLocked(meeting, 'meeting');

    expect(foreign.visits()).toBe(0);
    // Only the https link went to the browser, once a page.
    expect(await links.opened()).toEqual(Array.from({ length: 7 }, () => 'https://example.com/'));
    // The host is there: main reaches it.
    await foyer.app.evaluate(({ net }, url) => net.fetch(url).then(() => undefined), foreign.address);
    expect(foreign.visits()).toBe(1);
  },
);

const sampleArguments: Readonly<Record<string, readonly unknown[]>> = {
  'signin:find-company': ['127.0.0.1'],
  'signin:sign-in': [{ address: '127.0.0.1', user: 'alice', password: 'x' }],
  'shell:join': ['Planning'],
  'shell:join-recent': ['planning'],
  'shell:forget-recent': ['planning'],
  'meeting:room-token': [{ fresh: true }],
  'meeting:save-choices': [
    { camera: null, microphone: null, speaker: null, cameraOn: false, microphoneOn: false, mirror: true },
  ],
  'meeting:report': [{ phase: 'joined' }],
  'picker:choose': [null],
  'picker:sources': [{ kind: 'screen', ownWindows: true }],
};

test('a page that took over its preload still gets nothing but its own zone’s answers', async () => {
  test.slow();
  await (await openDiagnostics(await foyer.window('signin'))).close();
  const home = await signIn(foyer, world.company.address, alice);
  const meeting = await openMeeting(foyer, 'Planning');
  await join(meeting);
  // Its session is set up with its first window.
  await meeting.getByRole('button', { name: 'Share screen' }).click();
  const picker = await foyer.window('picker');
  await untilClosed(picker, () => picker.getByRole('button', { name: 'Cancel' }).click());
  await shareFirstScreen(await openPicker(foyer, meeting));
  await closeWindow(foyer, 'sharing');
  const zones: readonly Zone[] = ['signin', 'shell', 'meeting', 'picker', 'sharing', 'diagnostics'];
  for (const zone of zones) {
    const forged = await openForgedPage(foyer, zone);
    for (const channel of Object.keys(ipcSchemas)) {
      // In the zone's own window that is the page's right; the meeting's channels are tried below.
      if (channel.startsWith(`${zone}:`)) continue;
      const answer = await forged.ask(channel, sampleArguments[channel] ?? []);
      expect(answer, `${channel} asked by ${zone}`).toMatchObject({
        ok: false,
        error: { code: 'app.internal' },
      });
    }
    // The forged page does reach main: what its own zone may ask is answered.
    if (zone === 'shell') expect(await forged.ask('shell:boot', [])).toMatchObject({ ok: true });
    // Another meeting window than the one main opened has no meeting, so no pass either.
    if (zone === 'meeting')
      for (const channel of ['meeting:boot', 'meeting:room-token'])
        expect(await forged.ask(channel, sampleArguments[channel] ?? [])).toMatchObject({ ok: false });
    await forged.close();
  }
  // Nothing that was asked for happened.
  expect(await keychainItems()).toHaveLength(1);
  await expect(meeting.locator('[aria-label="Meeting"]:not([inert])')).toBeVisible();
  await meeting.close();
  await expect(home.getByRole('button', { name: 'Join Planning' })).toBeVisible();
});

test('the vendor’s telemetry is cancelled before it leaves, and the meeting goes on', async () => {
  await signIn(foyer, world.company.address, alice);
  const meeting = await openMeeting(foyer, 'Planning');
  const cancelled = await countCancelled(foyer.app);
  await join(meeting);
  await expect.poll(cancelled).toBeGreaterThan(2);
  expect(world.double.state().telemetryConnections).toBe(0);
  expect(world.people('planning')).toEqual(['alice']);

  // Without the lock it would get through: the double has seen none because none left.
  await foyer.app.evaluate(({ session }) => {
    session.fromPartition('meeting').webRequest.onBeforeRequest(null);
  });
  await expect.poll(() => world.double.state().telemetryConnections).toBeGreaterThan(0);
});
