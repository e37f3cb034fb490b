import type { ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater';
import {
  Provider,
  type ProviderRuntimeOptions,
  resolveFiles,
} from 'electron-updater/out/providers/Provider.js';

/**
 * Where electron-updater asks for the newest version. It knows of no server but takes what it is given: `read` has checked
 * the signature, and throws where there is none that counts.
 */
export function signedProvider(
  address: URL,
  read: () => Promise<UpdateInfo>,
): new (options: unknown, updater: unknown, runtime: ProviderRuntimeOptions) => Provider<UpdateInfo> {
  return class extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      // Half of the web servers there are don't know several ranges in one question.
      super({ ...runtime, isUseMultipleRangeRequest: false });
    }

    getLatestVersion(): Promise<UpdateInfo> {
      return read();
    }

    resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
      return resolveFiles(info, address);
    }
  };
}
