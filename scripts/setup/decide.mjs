/**
 * Every decision of the set-up, as one pure function of what is known about the machine: most of the systems it decides
 * for cannot be run here, so they are a table of tests instead.
 */

/** @typedef {'demo' | 'test' | 'lint' | 'dist' | 'release' | 'packaged' | 'all'} SetupCommand */

/**
 * @typedef {object} Machine
 * @property {string} platform - as `process.platform`
 * @property {string} arch - as `process.arch`
 * @property {string} distribution - `ID` of /etc/os-release, for example `debian`; empty elsewhere
 * @property {readonly string[]} distributionLike - `ID_LIKE` of /etc/os-release
 * @property {boolean} root
 * @property {boolean} canAsk - a person sits at a terminal
 * @property {ReadonlySet<string>} installed - names of the system packages that are installed
 * @property {boolean} timeNames - the distribution has the packages renamed for 64-bit time (Ubuntu 24.04, Debian 13)
 * @property {boolean} display - a screen to open windows on
 * @property {boolean} secretService - a keyring answers in this session
 * @property {boolean} userNamespaces - the kernel lets an ordinary user make them, which Chromium's sandbox needs
 * @property {string | undefined} wantedElectron - the version in package.json's electron, when it is installed
 * @property {string | undefined} installedElectron - the version of the binary, when there is one
 * @property {string | undefined} runtimeChoice - the variable ELECTRON_RUNTIME
 * @property {boolean} officialFailedRecently
 */

/**
 * @typedef {{ kind: 'present' } | { kind: 'official', version: string, mayFallBack: boolean } | { kind: 'fallback' }
 *   | { kind: 'impossible', reason: string }} RuntimePlan
 */

/**
 * @typedef {{ kind: 'none' } | { kind: 'apt', packages: readonly string[], how: 'as-root' | 'ask' }
 *   | { kind: 'print', command: string }} PackagePlan
 */

/** @typedef {{ kind: 'on' } | { kind: 'off', reason: string }} SandboxPlan - the reason completes “off, because …” */

/**
 * @typedef {object} Plan
 * @property {PackagePlan} packages
 * @property {RuntimePlan} runtime
 * @property {SandboxPlan} sandbox - demo and tests alone; the installed application never does without it
 * @property {'own' | 'virtual'} screen
 * @property {'own' | 'private'} keyring
 */

/** The version of the runtime that the npm registry delivers (fallback-runtime.mjs). */
const FALLBACK_VERSION = '33.2.1';

/** Renamed for 64-bit time in Ubuntu 24.04 and Debian 13. */
const RENAMED = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0', 'libatspi2.0-0']);

const BROWSER = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'];
const KEYRING = ['dbus', 'gnome-keyring'];
const VIRTUAL_SCREEN = ['xvfb', 'xauth'];
/** For deb, rpm and tar.gz. What dpkg-deb needs is part of every Debian. */
const PACKAGING = ['rpm', 'p7zip-full'];
/** To sign a release and to check one, which tests do as well. */
const RELEASE = ['gnupg', 'gpgv', 'openssl', 'osslsigncode', 'p7zip-full'];
/** To look into rpm and AppImage. */
const RELEASE_OF_LINUX = ['rpm2cpio', 'cpio', 'squashfs-tools'];
/** To make a signed repository for apt, which the installed Foyer's tests do as well. */
const REPOSITORY = ['gnupg', 'gpgv', 'apt-utils'];
/** For the installed Foyer: the rest of what its package wants, and what its test looks at the desktop entry with. */
const DESKTOP = ['xdg-utils', 'desktop-file-utils', 'libnotify4', 'libxtst6', 'libatspi2.0-0', 'libuuid1'];
const FONTS = ['fonts-dejavu-core', 'fonts-wqy-zenhei'];

/** What other distributions call the same things: printed, never run, for we could not test it. */
const OTHER_COMMANDS = Object.freeze({
  fedora:
    'sudo dnf install gtk3 nss alsa-lib mesa-libgbm libsecret dbus-daemon gnome-keyring xorg-x11-server-Xvfb xauth',
  arch: 'sudo pacman -S --needed gtk3 nss alsa-lib mesa libsecret dbus gnome-keyring xorg-server-xvfb xorg-xauth',
  suse: 'sudo zypper install gtk3 mozilla-nss alsa libgbm1 libsecret-1-0 dbus-1 gnome-keyring xorg-x11-server-Xvfb xauth',
});

/**
 * @param {SetupCommand} command
 * @param {Machine} machine
 * @returns {Plan}
 */
export function decide(command, machine) {
  const linux = machine.platform === 'linux';
  const tests = command === 'test' || command === 'packaged' || command === 'all';
  const screen = linux && (!machine.display || tests) ? 'virtual' : 'own';
  const keyring = linux && (tests || !machine.secretService || !machine.display) ? 'private' : 'own';
  return {
    packages: packagePlan(command, machine, screen, keyring),
    runtime: runtimePlan(command, machine),
    sandbox: sandboxPlan(machine),
    screen,
    keyring,
  };
}

/**
 * @param {Machine} machine
 * @returns {SandboxPlan}
 */
function sandboxPlan({ platform, root, userNamespaces }) {
  if (platform !== 'linux') return { kind: 'on' };
  if (root) return { kind: 'off', reason: 'it refuses to work for root' };
  if (!userNamespaces)
    return { kind: 'off', reason: 'this kernel refuses user namespaces to ordinary programs' };
  return { kind: 'on' };
}

/**
 * @param {SetupCommand} command
 * @param {Machine} machine
 * @param {'own' | 'virtual'} screen
 * @param {'own' | 'private'} keyring
 * @returns {PackagePlan}
 */
function packagePlan(command, machine, screen, keyring) {
  if (machine.platform !== 'linux' || command === 'lint') return { kind: 'none' };
  const toRun = [
    ...BROWSER,
    ...(keyring === 'private' ? KEYRING : []),
    ...(screen === 'virtual' ? [...VIRTUAL_SCREEN, ...FONTS] : []),
  ];
  const wanted = [
    ...(onlyPacks(command) ? [] : toRun),
    ...(onlyPacks(command) || command === 'packaged' ? PACKAGING : []),
    ...(command === 'test' || command === 'all' || command === 'release' ? RELEASE : []),
    ...(command === 'release' ? [...RELEASE_OF_LINUX, ...REPOSITORY] : []),
    ...(command === 'packaged' ? [...DESKTOP, ...REPOSITORY] : []),
  ];
  const families = [machine.distribution, ...machine.distributionLike];
  if (!families.some((family) => family === 'debian' || family === 'ubuntu')) {
    if (onlyPacks(command)) return { kind: 'print', command: 'install dpkg, rpm-build and p7zip' };
    const install = Object.entries(OTHER_COMMANDS).find(([family]) =>
      families.some((name) => name.includes(family)),
    )?.[1];
    if (install !== undefined) return { kind: 'print', command: install };
    return {
      kind: 'print',
      command: 'install GTK 3, NSS, ALSA, GBM, libsecret, D-Bus, gnome-keyring, Xvfb and xauth',
    };
  }
  const missing = [...new Set(wanted)]
    .map((name) => (machine.timeNames && RENAMED.has(name) ? `${name}t64` : name))
    .filter((name) => !machine.installed.has(name));
  if (missing.length === 0) return { kind: 'none' };
  if (machine.root) return { kind: 'apt', packages: missing, how: 'as-root' };
  if (machine.canAsk) return { kind: 'apt', packages: missing, how: 'ask' };
  return { kind: 'print', command: `sudo apt-get install -y --no-install-recommends ${missing.join(' ')}` };
}

/** Makes packages and starts none. */
function onlyPacks(/** @type {SetupCommand} */ command) {
  return command === 'dist' || command === 'release';
}

/**
 * @param {SetupCommand} command
 * @param {Machine} machine
 * @returns {RuntimePlan}
 */
function runtimePlan(command, machine) {
  const { wantedElectron, installedElectron, runtimeChoice } = machine;
  if (command === 'lint') return { kind: 'present' };
  if (installedElectron !== undefined && installedElectron === wantedElectron) return { kind: 'present' };
  const fallbackPossible = machine.platform === 'linux' && machine.arch === 'x64';
  const mayFallBack = fallbackPossible && runtimeChoice !== 'official';
  if (runtimeChoice === 'fallback') {
    if (!fallbackPossible)
      return { kind: 'impossible', reason: 'There is no development runtime for this computer.' };
    return installedElectron === FALLBACK_VERSION ? { kind: 'present' } : { kind: 'fallback' };
  }
  if (mayFallBack && machine.officialFailedRecently) {
    return installedElectron === FALLBACK_VERSION ? { kind: 'present' } : { kind: 'fallback' };
  }
  if (wantedElectron === undefined)
    return { kind: 'impossible', reason: 'Electron’s package is not installed.' };
  return { kind: 'official', version: wantedElectron, mayFallBack };
}
