import { describe, expect, it } from 'vitest';
import { installationOf } from '../../../../main/updates/installation.ts';
import { wantedVersion } from '../../../../main/updates/minimum-version.ts';
import { updatePlan } from '../../../../main/updates/update-plan.ts';
import { type PolicyKey, type PolicyValues, policyValuesSchema } from '../../../../shared/policy-settings.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const policyOf = (values: PolicyValues) => ({
  mandatory: <K extends PolicyKey>(name: K) => policyValuesSchema.parse(values)[name],
});

const updateAddress = 'https://updates.acme.com/foyer';

describe('updatePlan', () => {
  const plan = (
    values: PolicyValues,
    installation: Parameters<typeof updatePlan>[0]['installation'] = { keeper: 'employee', way: 'appimage' },
    builtInKeys = [key],
  ) => updatePlan({ policy: policyOf(values), installation, builtInKeys, platform: 'linux', arch: 'x64' });
  const byIT = { keeper: 'it', way: 'deb' } as const;

  it('lets what an employee installed update itself', () => {
    expect(plan({ updateAddress })).toEqual({
      kind: 'on',
      mode: 'automatic',
      way: 'appimage',
      place: { address: new URL('https://updates.acme.com/foyer/'), name: 'latest-linux.yml', keys: [key] },
      deferral: 0,
    });
  });

  it('leaves what IT installed to IT, unless IT says otherwise', () => {
    expect(plan({ updateAddress }, byIT)).toEqual({ kind: 'off', why: 'company' });
    expect(plan({ updateAddress, updates: 'automatic' }, byIT)).toMatchObject({ kind: 'on', way: 'deb' });
    expect(plan({ updateAddress, updates: 'notify' }, byIT)).toMatchObject({ mode: 'notify' });
    expect(plan({ updateAddress, updates: 'automatic' }, { keeper: 'it', way: 'none' })).toEqual({
      kind: 'off',
      why: 'company',
    });
  });

  it('is off where the company says so, whoever installed it', () => {
    expect(plan({ updateAddress, updates: 'off' })).toEqual({ kind: 'off', why: 'company' });
  });

  it.each([
    ['an address', {}, [key]],
    ['a key', { updateAddress }, []],
  ])('looks nowhere without %s', (_what, values, keys) => {
    expect(plan(values, undefined, keys)).toEqual({ kind: 'off', why: 'nowhere' });
  });

  it('takes the company’s keys in the place of those built in, and its channel and delay', () => {
    const own = Buffer.alloc(32, 2).toString('base64');
    expect(
      plan({ updateAddress, updateKeys: [own], updateChannel: 'beta', updateDeferralDays: 3 }),
    ).toMatchObject({ place: { keys: [own], name: 'beta-linux.yml' }, deferral: 3 * 86_400_000 });
  });
});

it.each([
  'http://updates.acme.com/',
  'https://me:secret@updates.acme.com/',
  'ftp://updates.acme.com/',
  'foyer',
])('no policy can name %s as the place of updates', (address) => {
  expect(policyValuesSchema.safeParse({ updateAddress: address }).success).toBe(false);
});

it.each(['https://updates.acme.com', 'http://127.0.0.1:8080/updates', 'http://localhost:1'])(
  'a policy can name %s',
  (address) => {
    expect(policyValuesSchema.safeParse({ updateAddress: address }).success).toBe(true);
  },
);

describe('installationOf', () => {
  const computer = {
    platform: 'linux',
    packaged: true,
    execPath: '/opt/Foyer/foyer',
    env: {},
    packageType: undefined,
    exists: () => false,
    ownerOf: () => 501,
  };
  const local = 'C:\\Users\\Ann\\AppData\\Local';
  const own = `${local}\\Programs\\foyer\\Foyer.exe`;
  const all = 'C:\\Program Files\\Foyer\\Foyer.exe';
  const windows = { platform: 'win32', env: { LOCALAPPDATA: local } };

  it.each([
    ['run from source code', { packaged: false }, 'employee', 'none'],
    ['from a deb', { packageType: 'deb' }, 'it', 'deb'],
    ['from a rpm', { packageType: 'rpm' }, 'it', 'rpm'],
    ['as an AppImage', { env: { APPIMAGE: '/home/ann/Foyer.AppImage' } }, 'employee', 'appimage'],
    ['from a tar.gz', {}, 'employee', 'none'],
    ['for one person on Windows', { ...windows, execPath: own, exists: () => true }, 'employee', 'nsis'],
    ['for the computer on Windows', { ...windows, execPath: all, exists: () => true }, 'it', 'nsis'],
    ['from a MSI', { ...windows, execPath: all }, 'it', 'none'],
    ['from a dmg', { platform: 'darwin' }, 'employee', 'mac'],
    ['from a pkg', { platform: 'darwin', ownerOf: () => 0 }, 'it', 'none'],
  ])('knows one %s', (_how, part, keeper, way) => {
    expect(installationOf({ ...computer, ...part })).toEqual({ keeper, way });
  });
});

describe('wantedVersion', () => {
  const now = new Date(2027, 0, 15).getTime();
  const later = new Date(2027, 0, 31).getTime();
  const wanted = (values: PolicyValues, server?: { version: string; from?: number }) =>
    wantedVersion({ current: '1.0.0', policy: policyOf(values), server, now });

  it('is nothing where nobody asks, or this one is new enough', () => {
    expect(wanted({})).toBeUndefined();
    expect(wanted({}, { version: '1.0.0' })).toBeUndefined();
    expect(wanted({ minimumVersion: '0.9.0' })).toBeUndefined();
  });

  it('is ahead until its day, then counts', () => {
    expect(wanted({}, { version: '1.1.0' })).toEqual({ version: '1.1.0' });
    expect(wanted({}, { version: '1.1.0', from: later })).toEqual({ version: '1.1.0', from: later });
    expect(wanted({}, { version: '1.1.0', from: now })).toEqual({ version: '1.1.0' });
    const policy = { minimumVersion: '1.1.0', minimumVersionFrom: '2027-01-31' };
    expect(wanted(policy)).toEqual({ version: '1.1.0', from: later });
  });

  it('is the policy’s word, whatever the server says', () => {
    const typo = { version: '100.0.0' };
    expect(wanted({}, typo)).toEqual(typo);
    expect(wanted({ minimumVersion: 'none' }, typo)).toBeUndefined();
    expect(wanted({ minimumVersion: '1.2.0' }, typo)).toEqual({ version: '1.2.0' });
  });
});
