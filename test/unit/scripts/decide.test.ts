import { describe, expect, it } from 'vitest';
import { decide, type Machine } from '../../../scripts/setup/decide.mjs';

const browser = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'];
const keyring = ['dbus', 'gnome-keyring'];
const screen = ['xvfb', 'xauth', 'fonts-dejavu-core', 'fonts-wqy-zenhei'];
const release = ['gnupg', 'gpgv', 'openssl', 'osslsigncode', 'p7zip-full'];

/** A fresh Debian 12 server, as root, with the packages installed but no Electron yet. */
const debian: Machine = {
  platform: 'linux',
  arch: 'x64',
  distribution: 'debian',
  distributionLike: [],
  root: true,
  canAsk: false,
  installed: new Set<string>(),
  timeNames: false,
  display: false,
  secretService: false,
  userNamespaces: false,
  wantedElectron: '45.4.1',
  installedElectron: undefined,
  runtimeChoice: undefined,
  officialFailedRecently: false,
};

const desktop = { display: true, secretService: true, root: false, canAsk: true, userNamespaces: true };
const ubuntu = {
  ...debian,
  ...desktop,
  distribution: 'ubuntu',
  distributionLike: ['debian'],
  timeNames: true,
};
const mac: Machine = { ...debian, ...desktop, platform: 'darwin', arch: 'arm64', distribution: '' };
const windows: Machine = { ...mac, platform: 'win32', arch: 'x64' };

describe('system packages', () => {
  const all = [...browser, ...keyring, ...screen];
  const tested = [...all, ...release];
  const renamed = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libsecret-1-0'];
  it.each<[string, Parameters<typeof decide>, ReturnType<typeof decide>['packages']]>([
    ['Debian server, root, demo', ['demo', debian], { kind: 'apt', packages: all, how: 'as-root' }],
    ['Debian server, root, test', ['test', debian], { kind: 'apt', packages: tested, how: 'as-root' }],
    [
      'packing needs its own tools and no screen',
      ['dist', debian],
      { kind: 'apt', packages: ['rpm', 'p7zip-full'], how: 'as-root' },
    ],
    [
      'packing elsewhere',
      ['dist', { ...debian, distribution: 'fedora' }],
      { kind: 'print', command: 'install dpkg, rpm-build and p7zip' },
    ],
    [
      'the installed Foyer needs everything, and what its package wants',
      ['packaged', { ...debian, installed: new Set(all) }],
      {
        kind: 'apt',
        packages: [
          'rpm',
          'p7zip-full',
          'xdg-utils',
          'desktop-file-utils',
          'libnotify4',
          'libxtst6',
          'libatspi2.0-0',
          'libuuid1',
          'gnupg',
          'gpgv',
          'apt-utils',
        ],
        how: 'as-root',
      },
    ],
    ['lint needs none', ['lint', debian], { kind: 'none' }],
    ['all there', ['test', { ...debian, installed: new Set(tested) }], { kind: 'none' }],
    [
      'only what is missing',
      ['test', { ...debian, installed: new Set(tested.filter((name) => name !== 'xvfb')) }],
      { kind: 'apt', packages: ['xvfb'], how: 'as-root' },
    ],
    [
      'ordinary user at a terminal is asked',
      ['test', { ...debian, root: false, canAsk: true }],
      { kind: 'apt', packages: tested, how: 'ask' },
    ],
    [
      'ordinary user without a terminal gets the command',
      ['test', { ...debian, root: false }],
      { kind: 'print', command: `sudo apt-get install -y --no-install-recommends ${tested.join(' ')}` },
    ],
    [
      'Ubuntu 24.04 desktop, demo: no keyring, no screen, new names',
      ['demo', ubuntu],
      { kind: 'apt', packages: renamed, how: 'ask' },
    ],
    [
      'a desktop that has what a browser needs: none',
      ['demo', { ...ubuntu, installed: new Set(renamed) }],
      { kind: 'none' },
    ],
    [
      'a desktop without a keyring gets one',
      ['demo', { ...ubuntu, secretService: false, installed: new Set(renamed) }],
      { kind: 'apt', packages: keyring, how: 'ask' },
    ],
    [
      'a derivative of Debian',
      ['test', { ...debian, distribution: 'raspbian', distributionLike: ['debian'] }],
      { kind: 'apt', packages: tested, how: 'as-root' },
    ],
    ['macOS', ['test', mac], { kind: 'none' }],
    ['Windows', ['demo', windows], { kind: 'none' }],
  ])('%s', (_name, [command, machine], expected) => {
    expect(decide(command, machine).packages).toEqual(expected);
  });

  it.each([
    ['fedora', [], 'dnf'],
    ['rhel', ['fedora'], 'dnf'],
    ['arch', [], 'pacman'],
    ['opensuse-leap', ['suse', 'opensuse'], 'zypper'],
  ])('%s gets its own command, never run', (distribution, distributionLike, tool) => {
    const { packages } = decide('demo', { ...debian, distribution, distributionLike });
    expect(packages.kind === 'print' ? packages.command : '').toContain(`sudo ${tool} `);
  });

  it('says what is needed where it knows no command', () => {
    const { packages } = decide('demo', { ...debian, distribution: 'plan9' });
    expect(packages.kind === 'print' ? packages.command : '').toContain('libsecret');
  });
});

describe('sandbox', () => {
  it.each<[string, Machine, 'on' | 'off']>([
    ['root', { ...debian, userNamespaces: true }, 'off'],
    ['ordinary user', { ...debian, root: false, userNamespaces: true }, 'on'],
    ['Ubuntu 24.04 with its restriction', { ...ubuntu, userNamespaces: false }, 'off'],
    ['macOS', mac, 'on'],
    ['Windows', windows, 'on'],
  ])('%s: %s', (_name, machine, kind) => {
    expect(decide('demo', machine).sandbox.kind).toBe(kind);
  });

  it.each([
    ['root', debian],
    ['kernel', { ...ubuntu, userNamespaces: false }],
  ])('says why it is off: %s', (word, machine) => {
    const { sandbox } = decide('demo', machine);
    expect(sandbox.kind === 'off' ? sandbox.reason : '').toContain(word);
  });
});

describe('runtime', () => {
  const official = { kind: 'official', version: '45.4.1', mayFallBack: true };
  it.each<[string, Partial<Machine>, object]>([
    ['nothing there', {}, official],
    ['the wanted version is there', { installedElectron: '45.4.1' }, { kind: 'present' }],
    ['an older official one', { installedElectron: '44.0.0' }, official],
    ['the fallback, and the network may be back', { installedElectron: '33.2.1' }, official],
    ['the download just failed', { officialFailedRecently: true }, { kind: 'fallback' }],
    [
      'the download just failed, and the fallback is there',
      { officialFailedRecently: true, installedElectron: '33.2.1' },
      { kind: 'present' },
    ],
    ['fallback wanted', { runtimeChoice: 'fallback' }, { kind: 'fallback' }],
    [
      'fallback wanted and there',
      { runtimeChoice: 'fallback', installedElectron: '33.2.1' },
      { kind: 'present' },
    ],
    ['official only', { runtimeChoice: 'official' }, { ...official, mayFallBack: false }],
    [
      'official only, though it just failed',
      { runtimeChoice: 'official', officialFailedRecently: true },
      { ...official, mayFallBack: false },
    ],
    ['no fallback for ARM', { arch: 'arm64' }, { ...official, mayFallBack: false }],
    ['fallback wanted on ARM', { arch: 'arm64', runtimeChoice: 'fallback' }, { kind: 'impossible' }],
    ['no fallback for macOS', { platform: 'darwin' }, { ...official, mayFallBack: false }],
    ['dependencies missing', { wantedElectron: undefined }, { kind: 'impossible' }],
  ])('%s', (_name, facts, expected) => {
    expect(decide('test', { ...debian, ...facts }).runtime).toMatchObject(expected);
  });

  it('is not needed for lint', () => {
    expect(decide('lint', debian).runtime).toEqual({ kind: 'present' });
  });
});

describe('session', () => {
  it.each<[string, Parameters<typeof decide>, { screen: string; keyring: string }]>([
    ['demo on a desktop', ['demo', ubuntu], { screen: 'own', keyring: 'own' }],
    [
      'demo on a desktop without a keyring',
      ['demo', { ...ubuntu, secretService: false }],
      { screen: 'own', keyring: 'private' },
    ],
    ['demo on a server', ['demo', debian], { screen: 'virtual', keyring: 'private' }],
    ['tests never touch the person’s own', ['test', ubuntu], { screen: 'virtual', keyring: 'private' }],
    ['tests on macOS', ['test', mac], { screen: 'own', keyring: 'own' }],
  ])('%s', (_name, [command, machine], expected) => {
    expect(decide(command, machine)).toMatchObject(expected);
  });
});
