import { spawnSync } from 'node:child_process';

const NAME = 'org.freedesktop.secrets';

/**
 * Whether a keyring answers on this user's message bus, or starts when it is asked for.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export function hasSecretService(environment) {
  if (environment['DBUS_SESSION_BUS_ADDRESS'] === undefined) return false;
  return ['ListNames', 'ListActivatableNames'].some((question) => {
    const answer = spawnSync(
      'dbus-send',
      ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', `org.freedesktop.DBus.${question}`],
      { encoding: 'utf8', timeout: 2000, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    return answer.status === 0 && answer.stdout.includes(`"${NAME}"`);
  });
}
