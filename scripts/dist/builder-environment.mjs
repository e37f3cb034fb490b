import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const standIn = fileURLToPath(new URL('fpm/fpm.mjs', import.meta.url));
const sevenZip = '/usr/bin/7za';

/**
 * Where electron-builder finds the tools that it would download. What is set already wins.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ fast: boolean, platform: NodeJS.Platform }} options
 * @returns {NodeJS.ProcessEnv}
 */
export function builderEnvironment(environment, { fast, platform }) {
  /** @type {NodeJS.ProcessEnv} */
  const own = {};
  if (platform === 'linux') {
    own['CUSTOM_FPM_PATH'] = standIn;
    if (existsSync(sevenZip)) own['ELECTRON_BUILDER_7ZIP_PATH'] = sevenZip;
  }
  if (fast) {
    own['FOYER_PACKAGE_COMPRESSION'] = '1';
    own['ELECTRON_BUILDER_COMPRESSION_LEVEL'] = '1';
  }
  return { ...own, ...environment };
}
