import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readAccessKeysFile } from '../access-keys/access-keys-file.ts';
import { requireAccountsFile } from '../accounts/accounts-file.ts';
import { requireAuditFile } from '../audit/file-audit-log.ts';
import { requireDeviceKeysFile } from '../device-keys/file-device-key-store.ts';
import { fileProblem } from '../files/file-problem.ts';
import { DataFileError } from '../files/data-file-error.ts';
import type { Secret } from '../secret.ts';
import { Token04Error } from '../token04/token04-error.ts';
import { Token04Key } from '../token04/token04-key.ts';
import { configSchema, type Config } from './config-schema.ts';
import { describeIssue } from './describe-issue.ts';
import { applyEnvironment, isTree } from './environment.ts';
import { meetingFileMistakes, meetingFiles } from './meeting-files.ts';
import { readSecretFile, SecretFileError } from './secret-file.ts';

/** All that is wrong with a configuration, one sentence each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

export interface LoadedConfig {
  readonly config: Config & { readonly usedCodesFile: string };
  readonly secret: Secret;
}

/**
 * Reads the configuration from a file, if there is one, and the environment, and the ServerSecret from its file.
 *
 * @throws ConfigError with every mistake that can be found, not only the first.
 */
export async function loadConfig(file: string | null, environment: NodeJS.ProcessEnv): Promise<LoadedConfig> {
  const written = file === null ? {} : await readConfigFile(file);
  // With an empty company what is missing in it is named, not the whole of it.
  const settings: Record<string, unknown> = { company: {}, ...applyEnvironment(written, environment) };
  const folder = file === null ? process.cwd() : dirname(resolve(file));
  const mistakes: string[] = [];
  if (environment['FOYER_SERVER_SECRET'] !== undefined) {
    // SECURITY: what is in the environment shows up in process lists and crash reports.
    mistakes.push(
      'FOYER_SERVER_SECRET: the secret itself must not be in the environment; name its file instead',
    );
  }

  const parsed = configSchema.safeParse(settings);
  if (!parsed.success) {
    mistakes.push(...parsed.error.issues.flatMap((issue) => describeIssue(issue, settings)));
  }
  // Without any of them there would be nobody who can sign in.
  if (['accountsFile', 'accessKeysFile', 'oidc'].every((name) => settings[name] === undefined)) {
    mistakes.push(
      'accountsFile (FOYER_ACCOUNTS_FILE): is missing, and there is neither oidc nor accessKeysFile',
    );
  }
  const secret = await readSecret(settings, folder, mistakes);
  await tryDataFile(settings, 'accountsFile', folder, requireAccountsFile, mistakes);
  await tryDataFile(settings, 'deviceKeysFile', folder, requireDeviceKeysFile, mistakes);
  await tryDataFile(settings, 'accessKeysFile', folder, readAccessKeysFile, mistakes);
  await tryDataFile(settings, 'auditFile', folder, requireAuditFile, mistakes);
  if (settings['auditRequired'] === true && settings['auditFile'] === undefined) {
    mistakes.push('auditRequired (FOYER_AUDIT_REQUIRED): needs auditFile to be set');
  }
  mistakes.push(...(await meetingFileMistakes(settings, folder)));
  if (!parsed.success || secret === null || mistakes.length > 0) throw new ConfigError(mistakes);
  const { serverSecretFile, deviceKeysFile } = parsed.data;
  return {
    config: {
      ...parsed.data,
      ...meetingFiles(parsed.data, folder),
      serverSecretFile: resolve(folder, serverSecretFile),
      deviceKeysFile: resolve(folder, deviceKeysFile),
      ...optionalFiles(parsed.data, folder),
    },
    secret,
  };
}

async function readConfigFile(path: string): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new ConfigError([`the configuration file ${path}: ${fileProblem(error)}`]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigError([`the configuration file ${path} is not JSON`]);
  }
  if (!isTree(value)) throw new ConfigError([`the configuration file ${path} must hold one JSON object`]);
  return value;
}

/** The paths of files that may be left out, where they are set. */
function optionalFiles(
  { accountsFile, accessKeysFile, auditFile }: Config,
  folder: string,
): Partial<Pick<Config, 'accountsFile' | 'accessKeysFile' | 'auditFile'>> {
  return {
    ...(accountsFile === undefined ? {} : { accountsFile: resolve(folder, accountsFile) }),
    ...(accessKeysFile === undefined ? {} : { accessKeysFile: resolve(folder, accessKeysFile) }),
    ...(auditFile === undefined ? {} : { auditFile: resolve(folder, auditFile) }),
  };
}

async function readSecret(
  settings: Record<string, unknown>,
  folder: string,
  mistakes: string[],
): Promise<Secret | null> {
  const path = settings['serverSecretFile'];
  if (typeof path !== 'string' || path === '') return null;
  try {
    const secret = await readSecretFile(resolve(folder, path));
    new Token04Key(secret);
    return secret;
  } catch (error) {
    if (!(error instanceof SecretFileError || error instanceof Token04Error)) throw error;
    mistakes.push(`serverSecretFile: ${error.message}`);
    return null;
  }
}

/** Reads a data file only to find out now, together with all other mistakes, that it can't be used. */
async function tryDataFile(
  settings: Record<string, unknown>,
  name: 'accountsFile' | 'accessKeysFile' | 'deviceKeysFile' | 'auditFile',
  folder: string,
  read: (path: string) => unknown,
  mistakes: string[],
): Promise<void> {
  const path = settings[name];
  if (typeof path !== 'string' || path === '') return;
  try {
    await read(resolve(folder, path));
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    mistakes.push(`${name}: ${error.message}`);
  }
}
