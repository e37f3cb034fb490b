import { homedir } from 'node:os';
import { join } from 'node:path';

/** This user's folder for what every clone may share: the development runtime and the memory of failed downloads. */
export function userCacheFolder(/** @type {NodeJS.ProcessEnv} */ environment) {
  const base = environment['XDG_CACHE_HOME'];
  return join(base === undefined || base === '' ? join(homedir(), '.cache') : base, 'foyer');
}

/** What belongs to one clone: stamps, build information, types. It goes away with node_modules, as it should. */
export function projectCacheFolder(/** @type {string} */ root) {
  return join(root, 'node_modules', '.cache', 'foyer');
}
