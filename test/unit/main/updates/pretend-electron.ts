import { writeFile } from 'node:fs/promises';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Electron, as far as electron-updater asks it: an installed app of this version whose requests go by Node's http.
 * @param folder for its profile and its description of where updates come from
 */
export async function pretendElectron(folder: string, version: string): Promise<{ quits: () => number }> {
  let quits = 0;
  Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true });
  await writeFile(
    join(folder, 'app-update.yml'),
    'provider: generic\nurl: https://updates.foyer.example/\nupdaterCacheDirName: foyer-updater\n',
  );
  const app = {
    getVersion: () => version,
    getName: () => 'Foyer',
    getAppPath: () => folder,
    getPath: () => folder,
    isPackaged: true,
    whenReady: () => Promise.resolve(),
    once: () => app,
    relaunch: () => undefined,
    quit: () => {
      quits++;
    },
  };
  const pretended = {
    app,
    autoUpdater: { emit: () => undefined },
    session: { fromPartition: () => ({}) },
    net: {
      // Node takes no notice of what only Electron knows, `session` and `redirect`.
      request: (options: RequestOptions) => httpRequest(options),
    },
  };
  const path = require.resolve('electron');
  const module = new Module(path);
  module.exports = pretended;
  module.loaded = true;
  require.cache[path] = module;
  return { quits: () => quits };
}
