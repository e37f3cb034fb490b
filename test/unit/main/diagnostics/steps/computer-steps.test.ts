import { describe, expect, it } from 'vitest';
import type { VaultRead } from '../../../../../main/account/vault.ts';
import { createDevices } from '../../../../../main/diagnostics/devices.ts';
import { deviceStep } from '../../../../../main/diagnostics/steps/device.ts';
import { diskStep } from '../../../../../main/diagnostics/steps/disk.ts';
import { graphicsStep } from '../../../../../main/diagnostics/steps/graphics.ts';
import { keychainStep } from '../../../../../main/diagnostics/steps/keychain.ts';
import { passStep, testMeeting } from '../../../../../main/diagnostics/steps/pass.ts';
import { policyStep } from '../../../../../main/diagnostics/steps/policy.ts';
import { screenStep } from '../../../../../main/diagnostics/steps/screen.ts';
import { signInStep } from '../../../../../main/diagnostics/steps/sign-in.ts';
import { versionStep } from '../../../../../main/diagnostics/steps/version.ts';
import type { Reading } from '../../../../../main/policy/reading.ts';
import { resolvePolicy } from '../../../../../main/policy/resolve-policy.ts';
import type { ErrorCode } from '../../../../../shared/error-catalogue.ts';
import { err, ok } from '../../../../../shared/result.ts';
import type { RoomToken } from '../../../../../shared/schemas/room-token.ts';
import { Secret } from '../../../../../shared/secret.ts';
import { alice } from '../../memory-settings.ts';

const codeOf = async (step: { run: () => Promise<{ code: string }> }) => (await step.run()).code;
const refuse = (code: ErrorCode) => Promise.resolve(err({ code, support: 'ABCD2345' }));

describe('the version', () => {
  it('is that of a release, or of development', async () => {
    const parts = { version: '1.2.3', system: 'linux x64 6.1.0' };
    expect(await codeOf(versionStep({ ...parts, electron: '45.4.1' }))).toBe('version.good');
    expect(await codeOf(versionStep({ ...parts, electron: '33.2.1' }))).toBe('version.development');
  });
});

describe('the policy', () => {
  const look = (reading: Reading, known?: Exclude<Reading, { kind: 'unreadable' }>) =>
    policyStep(() => Promise.resolve(resolvePolicy(reading, known))).run();
  const source = '/etc/foyer/policy.json';
  const read = (document: Record<string, unknown>) => ({ kind: 'found', source, document }) as const;

  it('is there, is not, is partly no good, or can’t be read', async () => {
    expect(await look({ kind: 'absent' })).toEqual({ code: 'policy.none', facts: {} });
    expect(await look(read({ mandatory: { recentMeetings: false } }))).toEqual({
      code: 'policy.good',
      facts: { source, count: 1 },
    });
    expect(await look(read({ mandatory: { recentMeetings: 'no', 'Project Bluebird': 1 } }))).toEqual({
      code: 'policy.bad-value',
      facts: { source, keys: 'recentMeetings, other' },
    });
    const broken = { kind: 'unreadable', source, reason: 'owner' } as const;
    expect(await look(broken)).toEqual({ code: 'policy.unreadable', facts: { source, reason: 'owner' } });
    expect((await look(broken, read({ mandatory: { recentMeetings: false } }))).code).toBe(
      'policy.last-known',
    );
  });

  it('does not tell the name of who is at the computer', async () => {
    const outcome = await look({
      ...read({}),
      source: '/Library/Managed Preferences/alice/app.foyer.desktop.plist',
    });
    expect(JSON.stringify(outcome)).not.toContain('alice');
  });
});

describe('the keychain', () => {
  it.each([
    [{ state: 'absent' }, 'keychain.good'],
    [{ state: 'locked' }, 'keychain.locked'],
    [{ state: 'unavailable' }, 'keychain.unavailable'],
  ] satisfies [VaultRead, string][])('says %j', async (answer, code) => {
    expect(await codeOf(keychainStep({ read: () => Promise.resolve(answer) }, 'keyring'))).toBe(code);
  });
});

describe('the sign-in and the pass', () => {
  const credential = () => Promise.resolve(ok(new Secret('dk_1')));
  const signedIn = () => ({ kind: 'signedIn', account: alice, sessionOnly: false }) as const;

  it('are as the account says', async () => {
    expect(await codeOf(signInStep({ state: () => ({ kind: 'signedOut' }), credential }))).toBe(
      'sign-in.nobody',
    );
    expect(await codeOf(signInStep({ state: signedIn, credential }))).toBe('sign-in.good');
    expect(
      await signInStep({ state: () => ({ kind: 'expired', account: alice }), credential }).run(),
    ).toEqual({
      code: 'sign-in.failed',
      facts: { error: 'signin.expired' },
    });
    const locked = signInStep({ state: signedIn, credential: () => refuse('vault.locked') });
    expect(await locked.run()).toEqual({ code: 'sign-in.failed', facts: { error: 'vault.locked' } });
  });

  it('are tried for a meeting that nobody enters', async () => {
    const asked: string[] = [];
    const token: RoomToken = {
      ...{ token: '04secret', appID: 1, roomID: testMeeting, userID: 'alice', userName: 'Alice' },
      ...{ role: 'attendee', rights: { login: true, publish: true } },
      ...{ issuedAt: 100, serverTime: 100, renewAfter: 500, expiresAt: 700 },
    };
    const step = passStep({
      isSignedIn: () => true,
      roomToken: (roomID) => {
        asked.push(roomID);
        return Promise.resolve(ok(token));
      },
    });
    expect(await step.run()).toEqual({ code: 'pass.good', facts: { seconds: 600 } });
    expect(asked).toEqual([testMeeting]);
  });

  it('are not tried without a sign-in, and may be refused', async () => {
    const pass = (isSignedIn: boolean, code: ErrorCode) =>
      passStep({ isSignedIn: () => isSignedIn, roomToken: () => refuse(code) }).run();
    expect((await pass(false, 'app.internal')).code).toBe('pass.nobody');
    expect((await pass(true, 'meeting.not-allowed')).code).toBe('pass.refused');
    expect(await pass(true, 'company.broken')).toEqual({
      code: 'pass.failed',
      facts: { error: 'company.broken' },
    });
  });
});

describe('devices', () => {
  const devices = (platform: NodeJS.Platform, status: 'granted' | 'denied' | 'not-determined' | 'unknown') =>
    createDevices({
      platform,
      env: {},
      media: { getMediaAccessStatus: () => status },
      list: () => Promise.resolve([]),
    });

  it('are the operating system’s to allow, where it has that', async () => {
    expect(await devices('darwin', 'denied').access('camera')).toBe('denied');
    expect(await devices('win32', 'granted').access('microphone')).toBe('granted');
    expect(devices('darwin', 'not-determined').screen()).toBe('asks');
    expect(devices('win32', 'unknown').screen()).toBe('unknown');
  });

  it('are there or not, on Linux', async () => {
    const media = { getMediaAccessStatus: () => 'unknown' as const };
    const list = (folder: string) =>
      folder === '/dev' ? Promise.resolve(['null', 'video0']) : Promise.reject(new Error('ENOENT'));
    const linux = createDevices({ platform: 'linux', env: { DISPLAY: ':1' }, media, list });
    expect(await linux.access('camera')).toBe('granted');
    expect(await linux.access('microphone')).toBe('missing');
    expect(linux.screen()).toBe('granted');
    expect(createDevices({ platform: 'linux', env: { WAYLAND_DISPLAY: 'w' }, media, list }).screen()).toBe(
      'asks',
    );
    expect(createDevices({ platform: 'linux', env: {}, media, list }).screen()).toBe('missing');
  });

  it.each(['granted', 'unknown', 'asks', 'missing', 'denied'] as const)(
    'that are %s are told of',
    async (access) => {
      const word = access === 'granted' || access === 'unknown' ? 'good' : access;
      expect(await codeOf(deviceStep('camera', () => Promise.resolve(access)))).toBe(`camera.${word}`);
      expect(await codeOf(screenStep({ mayShare: () => true, access: () => access }))).toBe(`screen.${word}`);
    },
  );

  it('are not looked at where the company wants no sharing', async () => {
    expect(await codeOf(screenStep({ mayShare: () => false, access: () => 'denied' }))).toBe('screen.off');
  });
});

describe('graphics and disk', () => {
  it('are good enough or not', async () => {
    expect(await codeOf(graphicsStep(() => 'enabled'))).toBe('graphics.good');
    expect(await codeOf(graphicsStep(() => 'disabled_software'))).toBe('graphics.software');
    const disk = (bytes: number, writable = true) =>
      codeOf(diskStep({ free: () => Promise.resolve(bytes), isWritable: () => Promise.resolve(writable) }));
    expect(await disk(5e9)).toBe('disk.good');
    expect(await disk(499e6)).toBe('disk.low');
    expect(await disk(19e6)).toBe('disk.full');
    expect(await disk(5e9, false)).toBe('disk.read-only');
  });
});
