import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether the kernel lets an ordinary program make a user namespace, without which Chromium has no sandbox. */
export function userNamespacesWork() {
  if (process.platform !== 'linux') return false;
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
  return attempt.error !== undefined || attempt.status === 0;
}

function setting(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
