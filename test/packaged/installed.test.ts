import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from 'playwright/test';
import { fakeMedia } from '../../demo/electron.ts';
import { inMeeting, join as joinMeeting, leave, openMeeting, signIn } from '../../demo/driver/journeys.ts';
import { startZegoDouble, token04Check } from '../../demo/zego-double/index.ts';
import { refusedExitCode } from '../../main/app/switch-allow-list.ts';
import { linuxPolicy } from '../../main/policy/linux-policy.ts';
import { alice, startTestCompany } from '../support/company.ts';
import { filesIn, importsOf, secretsIn } from './archive.ts';
import { install, installed, program, purge, remove, setPolicy, traces, verify } from './debian-package.ts';
import { startInstalled } from './installed-foyer.ts';
import { makeOrdinaryUser, type OrdinaryUser } from './ordinary-user.ts';
import { runToEnd } from './refused-start.ts';
import { sandboxOf } from './sandbox.ts';

const project = join(import.meta.dirname, '../..');
const archive = join(installed, 'resources/app.asar');

/** What this test needs to drive an installed Foyer: the documented way, for support. */
const forSupport = [
  'remote-debugging-port',
  'use-fake-device-for-media-stream',
  'host-resolver-rules',
  'ignore-certificate-errors-spki-list',
  'allow-loopback-in-peer-connection',
];

// One story: what is installed is removed at its end.
test.describe.configure({ mode: 'serial' });

let user: OrdinaryUser;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  // A Foyer that somebody uses on this computer is not ours to remove.
  expect(traces()).toEqual([]);
  expect(existsSync(linuxPolicy.file)).toBe(false);
  user = await makeOrdinaryUser();
  install(process.env['FOYER_DEB'] ?? '');
});

test.afterAll(() => {
  test.setTimeout(180_000);
  setPolicy(undefined);
  if (existsSync(installed)) purge();
  user.remove();
});

test('the package is whole, and its desktop entry is for meetings’ links', async () => {
  expect(verify()).toBe('');
  const entry = readFileSync('/usr/share/applications/foyer.desktop', 'utf8');
  for (const line of ['Exec=/opt/Foyer/foyer %U', 'StartupWMClass=foyer', 'Icon=foyer'])
    expect(entry.split('\n')).toContain(line);
  const handler = await runToEnd(user, 'xdg-mime', ['query', 'default', 'x-scheme-handler/foyer']);
  expect(handler.out.trim()).toBe('foyer.desktop');
  expect(
    (await runToEnd(user, 'desktop-file-validate', ['/usr/share/applications/foyer.desktop'])).code,
  ).toBe(0);
  for (const file of [
    'licences/THIRD-PARTY-LICENCES.txt',
    'licences/LICENCE.txt',
    'policy/policy.schema.json',
  ])
    expect(existsSync(join(installed, 'resources', file))).toBe(true);
  const licences = readFileSync(join(installed, 'resources/licences/THIRD-PARTY-LICENCES.txt'), 'utf8');
  for (const name of ['@zegocloud/zego-uikit-prebuilt', 'preact', 'keytar', 'openid-client'])
    expect(licences).toContain(`${name === 'keytar' ? '@github/keytar' : name} `);
});

test('the program’s fuses are as stated', async () => {
  const wire = await getCurrentFuseWire(join(installed, 'foyer'));
  const on = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === '1';
  expect(on(FuseV1Options.RunAsNode)).toBe(false);
  expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
  expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
  expect(on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false);
  expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  expect(on(FuseV1Options.EnableCookieEncryption)).toBe(true);
  expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
  expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
});

test('the archive holds what runs and nothing else', () => {
  expect(statSync(archive).size).toBeLessThanOrEqual(7 * 1024 * 1024);
  const files = filesIn(archive);
  const own = /^(package\.json|out\/.+\.(js|cjs|css|html|svg|png|woff2)|node_modules\/keytar\/.+)$/;
  expect(files.map(({ path }) => path).filter((path) => !own.test(path))).toEqual([]);
  expect(files.map(({ path }) => path).filter((path) => /\.(map|ts|tsx|md|test\.js)$/.test(path))).toEqual([
    'node_modules/keytar/LICENSE.md',
  ]);
  expect(files.flatMap((file) => secretsIn(file, project))).toEqual([]);
  const main = files.filter(({ path }) => path.startsWith('out/main/'));
  expect([...new Set(main.flatMap(({ text }) => importsOf(text)))].sort()).toEqual(['electron', 'keytar']);
  // A native library cannot be loaded out of an archive.
  expect(existsSync(`${archive}.unpacked/node_modules/keytar/prebuilds/linux-x64/keytar.node`)).toBe(true);
  expect(existsSync(join(installed, 'resources/default_app.asar'))).toBe(false);
});

test('without a policy no switch opens a way in', async () => {
  const netLog = join(user.home, 'net-log.json');
  const port = await runToEnd(user, program, ['--remote-debugging-port=0'], { watchPort: true });
  expect(port.code).toBe(refusedExitCode);
  // Chromium may have complained about other things before.
  expect(port.err.split('\n')).toContain(
    'Foyer does not start with --remote-debugging-port: only the policy of this computer can allow that (supportSwitches).',
  );
  expect(port.listened).toEqual([]);
  expect(existsSync(join(user.home, '.config/Foyer/DevToolsActivePort'))).toBe(false);
  for (const refused of [
    `--log-net-log=${netLog}`,
    '--no-sandbox',
    '--ignore-certificate-errors',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=127.0.0.1:9',
    '--js-flags=--expose-gc',
    '--renderer-cmd-prefix=/bin/echo',
    `--user-data-dir=${join(user.home, 'elsewhere')}`,
  ])
    expect((await runToEnd(user, program, [refused])).code, refused).toBe(refusedExitCode);
  expect(existsSync(netLog)).toBe(false);
});

test('a policy that the administrator did not write allows nothing', async () => {
  setPolicy({ mandatory: { supportSwitches: forSupport } });
  chownSync(linuxPolicy.file, statSync(user.home).uid, 0);
  const { code, listened } = await runToEnd(user, program, ['--remote-debugging-port=0'], {
    watchPort: true,
  });
  expect(code).toBe(refusedExitCode);
  expect(listened).toEqual([]);
});

test('what is meant for administrators and desktops is let through', async () => {
  setPolicy({ mandatory: { companyAddress: 'meet.acme.com' } });
  const { code, out } = await runToEnd(user, program, ['--print-policy']);
  expect(code).toBe(0);
  expect(out).toContain('meet.acme.com');
});

test('an ordinary user signs in, joins, and follows a link through the desktop entry', async () => {
  test.setTimeout(150_000);
  setPolicy({ mandatory: { supportSwitches: forSupport } });
  const company = await startTestCompany();
  const double = await startZegoDouble({ verifyToken: token04Check(company) });
  const people = (roomID: string) =>
    double
      .state()
      .rooms.find((room) => room.roomID === roomID)
      ?.users.map(({ userID }) => userID);
  const keys = join(user.home, 'tls-keys');
  const foyer = await startInstalled(user, [fakeMedia, ...double.clientSwitches()], { SSLKEYLOGFILE: keys });
  try {
    await signIn(foyer, company.address, alice);
    const meeting = await openMeeting(foyer, 'Monday planning');
    await joinMeeting(meeting);
    expect(people('monday-planning')).toEqual(['alice']);
    expect(sandboxOf(foyer.process.pid ?? 0)).toEqual({ switchedOff: false, filtered: true, apart: true });
    await leave(meeting);
    await meeting.getByRole('button', { name: 'Back to home' }).click();
    await foyer.window('shell');

    const opened = await runToEnd(user, 'xdg-open', ['foyer://join?room=board']);
    expect(opened.code, opened.err).toBe(0);
    const linked = await foyer.window('meeting');
    await expect(linked).toHaveTitle('board');
    await joinMeeting(linked);
    await inMeeting(linked);
    expect(people('board')).toEqual(['alice']);
    await leave(linked);
    await linked.getByRole('button', { name: 'Back to home' }).click();
    expect(await foyer.close('shell')).toBe(0);
    // What was said to the cloud was said by TLS; its keys are nobody's.
    expect(existsSync(keys)).toBe(false);
  } finally {
    foyer.process.kill('SIGKILL');
    await double.close();
    await company.close();
  }
});

test('is removed, and purged with nothing left but the person’s own profile', () => {
  test.setTimeout(120_000);
  remove();
  expect(existsSync(installed)).toBe(false);
  expect(existsSync(program)).toBe(false);
  expect(existsSync(linuxPolicy.file)).toBe(true);
  purge();
  setPolicy(undefined);
  expect(traces()).toEqual([]);
  expect(existsSync(join(user.home, '.config/Foyer'))).toBe(true);
});
