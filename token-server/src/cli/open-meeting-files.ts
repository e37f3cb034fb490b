import type { Config } from '../config/config-schema.ts';
import { readHookSecretFile } from '../policy/hook-secret-file.ts';
import { openPolicyFile } from '../policy/policy-file.ts';
import type { fileReporter } from '../reload/file-reporter.ts';
import { openLiveKey } from '../reload/live-key.ts';
import { readRoomKeyFile } from '../rooms/room-key-file.ts';
import { openFileUsedCodeStore } from '../stores/file-used-codes.ts';

type MeetingFiles = Pick<Config, 'policyFile' | 'policyHook' | 'roomKeyFile'> & {
  readonly usedCodesFile: string;
};

/** Opens what a configuration names about meetings, as options for the server. */
export async function openMeetingFiles(config: MeetingFiles, files: ReturnType<typeof fileReporter>) {
  const { policyFile, policyHook, roomKeyFile, usedCodesFile } = config;
  const policy = policyFile === undefined ? null : await openPolicyFile(policyFile, files.for('policy'));
  const roomKey =
    roomKeyFile === undefined
      ? null
      : await openLiveKey('roomKey', {
          ...files.forKey('roomKey'),
          path: roomKeyFile,
          load: readRoomKeyFile,
        });
  const secretFile = policyHook?.secretFile;
  const hookSecret =
    secretFile === undefined
      ? null
      : await openLiveKey('policyHookSecret', {
          ...files.forKey('policyHookSecret'),
          path: secretFile,
          load: readHookSecretFile,
        });
  const followed = [policy, roomKey, hookSecret].filter((file) => file !== null);
  return {
    options: {
      readyChecks: followed.map(({ readiness }) => readiness),
      ...(policy === null ? {} : { policy: () => policy.current() }),
      ...(policyHook === undefined
        ? {}
        : { policyHook: { ...policyHook, secret: () => hookSecret?.current() ?? null } }),
      ...(roomKey === null ? {} : { roomKey: () => roomKey.current() }),
      shared: { usedCodes: await openFileUsedCodeStore(usedCodesFile) },
    },
    keys: [roomKey, hookSecret].filter((key) => key !== null).map((key) => key.description()),
    reload: async () => {
      for (const file of followed) await file.reload();
    },
    close: () => {
      for (const file of followed) file.close();
    },
  };
}
