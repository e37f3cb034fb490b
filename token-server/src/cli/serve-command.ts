import type { FastifyInstance } from 'fastify';
import { openFileAccessKeyStore } from '../access-keys/access-keys-file.ts';
import { openFileAccountStore } from '../accounts/file-account-store.ts';
import { openFileAuditLog } from '../audit/file-audit-log.ts';
import { loadConfig } from '../config/load-config.ts';
import { openFileDeviceKeyStore } from '../device-keys/file-device-key-store.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { fileReporter } from '../reload/file-reporter.ts';
import { openServerSecretFile } from '../reload/server-secret.ts';
import { createTokenServer } from '../server/create-token-server.ts';
import { createMetricsServer } from '../server/routes/metrics.ts';
import { openMeetingFiles } from './open-meeting-files.ts';
import { parseArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

export interface RunningServer {
  readonly app: FastifyInstance;
  /** Reads again what may change while the server runs. Never rejects: problems are logged. */
  reload(): Promise<void>;
}

/**
 * Starts the server that `--config FILE` and the environment describe; resolves once it listens.
 *
 * @throws ConfigError with all mistakes, DataFileError, UsageError, or the system's error when it can't listen.
 */
export async function startServer(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<RunningServer> {
  const given = parseArguments(argv, ['config']);
  if (given.positionals.length > 0) throw new UsageError('serve takes options only');
  const { config } = await loadConfig(
    given.optional('config') ?? environment['FOYER_CONFIG'] ?? null,
    environment,
  );
  const { serverSecretFile, accountsFile, deviceKeysFile, accessKeysFile, auditFile, ...rest } = config;
  const { policyFile, policyHook, roomKeyFile, usedCodesFile, ...others } = rest;
  const { listen, metricsListen, logLevel, ...settings } = others;
  const metrics = createMetrics();
  const files = fileReporter(metrics);
  const secret = await openServerSecretFile(serverSecretFile, files.forSecret());
  const stores = {
    ...(accountsFile === undefined
      ? {}
      : { accounts: await openFileAccountStore(accountsFile, files.for('accounts')) }),
    deviceKeys: await openFileDeviceKeyStore(deviceKeysFile, files.for('revokedDeviceKeys')),
    ...(accessKeysFile === undefined
      ? {}
      : { accessKeys: await openFileAccessKeyStore(accessKeysFile, files.for('accessKeys')) }),
  };
  const audit = auditFile === undefined ? null : openFileAuditLog(auditFile, files.for('audit'));
  const meetings = await openMeetingFiles({ policyFile, policyHook, roomKeyFile, usedCodesFile }, files);
  const app = createTokenServer({
    ...settings,
    ...meetings.options,
    ...(audit === null ? {} : { audit }),
    secret,
    ...stores,
    metrics,
    logger: { level: logLevel },
  });
  files.logTo(app.log);
  app.log.info({ secretID: secret.current().id }, 'the secret was read');
  for (const key of meetings.keys) app.log.info(key, 'a key file was read');
  app.addHook('onClose', async () => {
    secret.close();
    meetings.close();
    await audit?.close();
  });
  try {
    if (metricsListen !== false) {
      const metricsServer = createMetricsServer(metrics);
      app.addHook('onClose', () => metricsServer.close());
      app.log.info(`Metrics at ${await metricsServer.listen(metricsListen)}/metrics`);
    }
    await app.listen(listen);
  } catch (error) {
    // Whichever port is taken, what already listens at the other must not keep the process.
    await app.close();
    throw error;
  }
  return {
    app,
    async reload() {
      files.try('audit', () => audit?.reopen());
      await secret.reload();
      await meetings.reload();
    },
  };
}
