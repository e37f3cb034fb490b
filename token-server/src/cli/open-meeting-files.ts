import type { Config } from '../config/config-schema.ts';
import { readSecretFile } from '../config/secret-file.ts';
import { openPolicyFile } from '../policy/policy-file.ts';
import type { fileReporter } from '../reload/file-reporter.ts';
import { openFileUsedCodeStore } from '../stores/file-used-codes.ts';

type MeetingFiles = Pick<Config, 'policyFile' | 'policyHook' | 'roomKeyFile'> & {
  readonly usedCodesFile: string;
};

/** Opens what a configuration names about meetings, as options for the server. */
export async function openMeetingFiles(config: MeetingFiles, files: ReturnType<typeof fileReporter>) {
  const { policyFile, policyHook, roomKeyFile, usedCodesFile } = config;
  const policy = policyFile === undefined ? null : await openPolicyFile(policyFile, files.for('policy'));
  return {
    options: {
      ...(policy === null ? {} : { policy: () => policy.current(), readyChecks: [policy.readiness] }),
      ...(policyHook === undefined ? {} : { policyHook: await hookOptions(policyHook) }),
      ...(roomKeyFile === undefined ? {} : { roomKey: await readSecretFile(roomKeyFile) }),
      usedCodes: await openFileUsedCodeStore(usedCodesFile),
    },
    reload: async () => {
      await policy?.reload();
    },
    close: () => {
      policy?.close();
    },
  };
}

async function hookOptions({ secretFile, ...hook }: NonNullable<Config['policyHook']>) {
  return { ...hook, secret: secretFile === undefined ? null : await readSecretFile(secretFile) };
}
