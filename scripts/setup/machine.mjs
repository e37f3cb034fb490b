import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userCacheFolder } from './cache-folder.mjs';
import { runtimeVersions } from './electron-runtime.mjs';
import { failedRecently } from './official-runtime.mjs';
import { hasSecretService } from './secret-service.mjs';
import { userNamespacesWork } from './user-namespaces.mjs';

/**
 * Looks at this machine. Only looks: nothing is changed.
 *
 * @param {string} root - the project's folder
 * @returns {Promise<import('./decide.mjs').Machine>}
 */
export async function lookAtMachine(root) {
  const release = osRelease();
  const installed = installedPackages();
  const versions = runtimeVersions(root);
  return {
    platform: process.platform,
    arch: process.arch,
    distribution: release['ID'] ?? '',
    distributionLike: (release['ID_LIKE'] ?? '').split(' ').filter((name) => name !== ''),
    root: process.getuid?.() === 0,
    canAsk: process.stdin.isTTY && process.stderr.isTTY && process.env['CI'] === undefined,
    installed,
    timeNames: hasTimeNames(release),
    display: ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== ''),
    secretService: process.platform === 'linux' && hasSecretService(process.env),
    // Root's sandbox is off whatever the kernel allows.
    userNamespaces: process.getuid?.() !== 0 && userNamespacesWork(),
    wantedElectron: versions.wanted,
    installedElectron: versions.installed,
    runtimeChoice: process.env['ELECTRON_RUNTIME'],
    officialFailedRecently: await failedRecently(userCacheFolder(process.env)),
  };
}

/** @returns {Record<string, string>} */
function osRelease() {
  try {
    const lines = readFileSync('/etc/os-release', 'utf8').split('\n');
    return Object.fromEntries(
      lines
        .filter((line) => line.includes('='))
        .map((line) => {
          const at = line.indexOf('=');
          return [line.slice(0, at), line.slice(at + 1).replace(/^"|"$/g, '')];
        }),
    );
  } catch {
    return {};
  }
}

/** The 64-bit time names came with Debian 13 and Ubuntu 24.04. */
function hasTimeNames(/** @type {Record<string, string>} */ release) {
  const version = Number.parseFloat(release['VERSION_ID'] ?? '0');
  return release['ID'] === 'ubuntu' ? version >= 24 : release['ID'] === 'debian' && version >= 13;
}

function installedPackages() {
  try {
    const listed = execFileSync('dpkg-query', ['-W', '-f', '${binary:Package} ${db:Status-Status}\n'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return new Set(
      listed
        .split('\n')
        .filter((line) => line.endsWith(' installed'))
        .map((line) => line.split(/[ :]/)[0] ?? ''),
    );
  } catch {
    return /** @type {Set<string>} */ (new Set());
  }
}
