import type { FastifyInstance } from 'fastify';
import { openFileAccountStore } from '../accounts/file-account-store.ts';
import { loadConfig } from '../config/load-config.ts';
import { openFileDeviceKeyStore } from '../device-keys/file-device-key-store.ts';
import { createTokenServer } from '../server/create-token-server.ts';
import { parseArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/**
 * Starts the server that `--config FILE` and the environment describe; resolves once it listens.
 *
 * @throws ConfigError with all mistakes, DataFileError, UsageError, or the system's error when it can't listen.
 */
export async function startServer(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<FastifyInstance> {
  const given = parseArguments(argv, ['config']);
  if (given.positionals.length > 0) throw new UsageError('serve takes options only');
  const { config, secret } = await loadConfig(
    given.optional('config') ?? environment['FOYER_CONFIG'] ?? null,
    environment,
  );
  const { accountsFile, deviceKeysFile, listen, logLevel, ...settings } = config;
  const problems: { report: (error: unknown) => void } = { report: () => undefined };
  const accounts = await openFileAccountStore(accountsFile, {
    onProblem: (error) => {
      problems.report(error);
    },
  });
  const deviceKeys = await openFileDeviceKeyStore(deviceKeysFile);
  const app = createTokenServer({ ...settings, secret, accounts, deviceKeys, logger: { level: logLevel } });
  problems.report = (error) => {
    app.log.error({ err: error }, 'the accounts file can not be used');
  };
  await app.listen(listen);
  return app;
}
