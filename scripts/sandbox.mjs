import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} SandboxFacts
 * @property {string} platform - as `process.platform` says it
 * @property {number | undefined} uid - undefined where there are no user numbers
 * @property {boolean} userNamespaces - whether an ordinary program may make a user namespace of its own
 */

/** @typedef {{ kind: 'on' } | { kind: 'off', reason: string }} SandboxPlan */

/**
 * Whether Chromium's own sandbox works here. Demo and tests alone do without it where it cannot; the installed
 * application never does.
 *
 * @param {SandboxFacts} facts
 * @returns {SandboxPlan} the reason completes the sentence “Chromium's sandbox is off, because …”
 */
export function decideSandbox({ platform, uid, userNamespaces }) {
  if (platform !== 'linux') return { kind: 'on' };
  if (uid === 0) return { kind: 'off', reason: 'it refuses to work for root' };
  if (!userNamespaces) return { kind: 'off', reason: 'this kernel refuses user namespaces to ordinary programs' };
  return { kind: 'on' };
}

/**
 * The command-line switches that demo and tests pass to Electron on this machine.
 *
 * @returns {string[]} `['--no-sandbox']` or nothing
 */
export function sandboxSwitches() {
  return switchesFor(decideSandbox(probeSandbox()));
}

/** @param {SandboxPlan} plan */
export function switchesFor(plan) {
  return plan.kind === 'off' ? ['--no-sandbox'] : [];
}

/** @returns {SandboxFacts} */
export function probeSandbox() {
  const uid = process.getuid?.();
  return {
    platform: process.platform,
    uid,
    userNamespaces: process.platform === 'linux' && uid !== 0 && userNamespacesWork(),
  };
}

function userNamespacesWork() {
  // Debian's and Ubuntu's switches. Under AppArmor's restriction a namespace can be made but has no rights in it, so
  // trying is not enough.
  if (setting('/proc/sys/kernel/unprivileged_userns_clone') === '0') return false;
  if (setting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false;
  if (setting('/proc/sys/user/max_user_namespaces') === '0') return false;
  // A container's system-call filter shows itself only when it is tried. Chromium needs the network namespace, too.
  const attempt = spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true'], {
    stdio: 'ignore',
    timeout: 5000,
  });
  return attempt.error === undefined ? attempt.status === 0 : true;
}

function setting(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
