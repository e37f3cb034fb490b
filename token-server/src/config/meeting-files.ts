import { join, dirname, resolve } from 'node:path';
import { loadPolicy } from '../policy/load-policy.ts';
import { PolicyError } from '../policy/policy-error.ts';
import { readHookSecretFile } from '../policy/hook-secret-file.ts';
import { RoomKeyError } from '../rooms/room-key.ts';
import { readRoomKeyFile } from '../rooms/room-key-file.ts';
import { readUsedCodes, requireUsedCodesFile } from '../stores/file-used-codes.ts';
import { DataFileError } from '../files/data-file-error.ts';
import type { Config } from './config-schema.ts';
import { isTree } from './environment.ts';
import { SecretFileError } from './secret-file.ts';

type Settings = Readonly<Record<string, unknown>>;

/** What is wrong with the files about meetings that a configuration names, all of it, one sentence each. */
export async function meetingFileMistakes(settings: Settings, folder: string): Promise<readonly string[]> {
  const { policyFile, policyHook, roomKeyFile } = settings;
  const both = policyFile !== undefined && policyHook !== undefined;
  return [
    ...(both ? ['policyHook: policyFile decides already; only one of them can'] : []),
    ...(await tried('policyFile', policyFile, folder, loadPolicy)),
    ...(await tried('roomKeyFile', roomKeyFile, folder, readRoomKeyFile)),
    ...(await tried(
      'policyHook.secretFile',
      isTree(policyHook) ? policyHook['secretFile'] : undefined,
      folder,
      readHookSecretFile,
    )),
    // Beside the device keys, whether the folder can be written was found out for them.
    ...(await tried(
      'usedCodesFile',
      usedCodesPath(settings),
      folder,
      settings['usedCodesFile'] === undefined ? readUsedCodes : requireUsedCodesFile,
    )),
  ];
}

/** The same settings with whole paths. */
export function meetingFiles(config: Config, folder: string) {
  const { policyFile, policyHook, roomKeyFile } = config;
  const secretFile = policyHook?.secretFile;
  return {
    ...(policyFile === undefined ? {} : { policyFile: resolve(folder, policyFile) }),
    ...(roomKeyFile === undefined ? {} : { roomKeyFile: resolve(folder, roomKeyFile) }),
    ...(policyHook === undefined
      ? {}
      : {
          policyHook: {
            ...policyHook,
            ...(secretFile === undefined ? {} : { secretFile: resolve(folder, secretFile) }),
          },
        }),
    usedCodesFile: resolve(folder, usedCodesPath({ ...config }) ?? 'used-codes.json'),
  };
}

/** Beside the device keys unless set: the server writes there anyway. */
function usedCodesPath({ usedCodesFile, deviceKeysFile }: Settings): string | undefined {
  if (typeof usedCodesFile === 'string') return usedCodesFile;
  return typeof deviceKeysFile === 'string' && deviceKeysFile !== ''
    ? join(dirname(deviceKeysFile), 'used-codes.json')
    : undefined;
}

async function tried(
  name: string,
  path: unknown,
  folder: string,
  read: (path: string) => Promise<unknown>,
): Promise<readonly string[]> {
  if (typeof path !== 'string' || path === '') return [];
  try {
    await read(resolve(folder, path));
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.mistakes.map((mistake) => `${name}: ${mistake}`);
    if (error instanceof RoomKeyError || error instanceof SecretFileError || error instanceof DataFileError) {
      return [`${name}: ${error.message}`];
    }
    throw error;
  }
}
