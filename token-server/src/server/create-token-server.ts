import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { AccountStore } from '../accounts/account-store.ts';
import type { ScryptParameters } from '../accounts/password-hash.ts';
import { createDeviceKeyAuthenticator } from '../device-keys/device-key-authenticator.ts';
import type { DeviceKeyStore } from '../device-keys/device-key-store.ts';
import type { Secret } from '../secret.ts';
import { createCallers } from '../sign-in/caller.ts';
import { createPasswordAuthenticator } from '../sign-in/password-authenticator.ts';
import { createPasswordCheck, type SignInLimits } from '../sign-in/password-check.ts';
import { Token04Key } from '../token04/token04-key.ts';
import {
  answerBrokenConnection,
  answerErrors,
  answerUnreadablePath,
  secureHeaders,
} from './answer-errors.ts';
import { drainOnClose } from './drain.ts';
import { acceptJsonOnly } from './json-body.ts';
import { logRequests, safeSerializers } from './request-log.ts';
import { addAccessToken } from './routes/access-token.ts';
import { addDeviceKeys } from './routes/device-keys.ts';
import { addDiscovery } from './routes/discovery.ts';
import { addHealth, storeCheck } from './routes/health.ts';
import { addRoomTokens } from './routes/room-tokens.ts';
import { settingsSchema } from './settings.ts';
import { createSupportCode } from './support-code.ts';

export interface ServerLog {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  /** Where the lines (JSON) go; standard output by default. */
  readonly stream?: { write(line: string): void };
}

/** Everything a token server is made of. What is optional has the default of `settings.ts`. */
export interface TokenServerOptions extends z.input<typeof settingsSchema> {
  readonly secret: Secret;
  readonly accounts: AccountStore;
  readonly deviceKeys: DeviceKeyStore;
  /** Unix milliseconds; `Date.now` by default. */
  readonly clock?: () => number;
  readonly signInLimits?: SignInLimits;
  /** The cost the accounts' passwords were hashed with, so that unknown users take as long. */
  readonly scrypt?: ScryptParameters;
  /** Addresses or networks of the reverse proxies whose X-Forwarded-For counts; none by default. */
  readonly trustProxy?: false | readonly string[];
  /** `false`, the default, logs nothing. */
  readonly logger?: false | ServerLog;
}

const bodyLimitBytes = 64 * 1024;
const requestTimeoutMs = 15_000;

/**
 * Composes the server; the caller listens and closes.
 *
 * @throws Token04Error for a ServerSecret that can't be one, z.ZodError for other settings.
 */
export function createTokenServer(options: TokenServerOptions): FastifyInstance {
  const { accounts, deviceKeys, clock = Date.now } = options;
  const settings = settingsSchema.parse(options);
  const { appID, roomsEnforced, ttl } = settings;
  const issuer = { appID, key: new Token04Key(options.secret), roomsEnforced };

  const app = Fastify({
    logger: options.logger ? { ...options.logger, serializers: safeSerializers } : false,
    // SECURITY: our own code for each request, never one a client sends: it ends up in logs and answers.
    requestIdHeader: false,
    genReqId: createSupportCode,
    // Our own line for each request instead of Fastify's, see request-log.ts.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: options.trustProxy ? [...options.trustProxy] : false,
    bodyLimit: bodyLimitBytes,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    // A request that arrives on an open connection while the server closes is still answered, in our form.
    return503OnClosing: false,
    frameworkErrors: answerUnreadablePath,
    clientErrorHandler: answerBrokenConnection,
  });
  logRequests(app);
  drainOnClose(app);
  app.addHook('onRequest', (request, reply, done) => {
    secureHeaders(request, reply);
    done();
  });
  acceptJsonOnly(app);
  answerErrors(app);

  const { signInLimits: limits, scrypt } = options;
  const checkPassword = createPasswordCheck({ accounts, limits, scrypt, clock });
  const callers = createCallers([
    createDeviceKeyAuthenticator(accounts, deviceKeys),
    createPasswordAuthenticator(checkPassword),
  ]);
  addDiscovery(app, settings);
  const checks = [
    storeCheck('accounts', accounts, 'The accounts file can not be read; those read before stay in force.'),
    storeCheck('deviceKeys', deviceKeys, 'The folder of the device keys can not be written.'),
  ];
  addHealth(app, { checks, roomsEnforced });
  addDeviceKeys(app, { callers, checkPassword, deviceKeys, clock });
  addRoomTokens(app, { callers, issuer, ttl: ttl.default, clock });
  if (settings.accessTokenPath !== false) {
    addAccessToken(app, { path: settings.accessTokenPath, callers, issuer, ttl, clock });
  }
  return app;
}
