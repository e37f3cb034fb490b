import type { KeyObject } from 'node:crypto';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { AccessKeyStore } from '../access-keys/access-key-store.ts';
import { noAccounts, type AccountStore } from '../accounts/account-store.ts';
import type { ScryptParameters } from '../accounts/password-hash.ts';
import type { DeviceKeyStore } from '../device-keys/device-key-store.ts';
import { auditDecisions } from '../audit/audit-decisions.ts';
import type { AuditLog } from '../audit/audit.ts';
import { nameActions } from '../audit/route-actions.ts';
import {
  connectionOptions,
  defaultConnectionLimits,
  limitConnections,
  type ConnectionLimits,
} from '../limits/connection-limits.ts';
import { limitAddresses, limitIdentities } from '../limits/request-limits.ts';
import { measureRequests } from '../metrics/measure-requests.ts';
import { createMetrics, type Metrics } from '../metrics/metrics.ts';
import { createDecider } from '../policy/decider.ts';
import { addOpenapi } from '../openapi/route.ts';
import { createPolicyHook, type PolicyHookOptions } from '../policy/policy-hook.ts';
import { openPolicy, type Policy } from '../policy/policy.ts';
import { fixedServerSecret, type ServerSecret } from '../reload/server-secret.ts';
import { createGuestAuthenticator } from '../invitations/guest-identity.ts';
import { roomKeySource } from '../rooms/room-key.ts';
import { signingKeys } from '../rooms/signing-keys.ts';
import { Secret } from '../secret.ts';
import { createCallers } from '../sign-in/caller.ts';
import { createAuthenticators } from '../sign-in/create-authenticators.ts';
import { createPasswordCheck, type SignInLimits } from '../sign-in/password-check.ts';
import { createMemorySharedState, type SharedState } from '../stores/shared-state.ts';
import {
  answerBrokenConnection,
  answerErrors,
  answerUnreadablePath,
  secureHeaders,
} from './answer-errors.ts';
import { drainOnClose } from './drain.ts';
import { acceptJsonOnly } from './json-body.ts';
import { addMeetings } from './meetings.ts';
import { logRequests, safeSerializers } from './request-log.ts';
import { addDeviceKeys } from './routes/device-keys.ts';
import { addDiscovery } from './routes/discovery.ts';
import { addHealth, type ReadyCheck } from './routes/health.ts';
import { storeChecks } from './store-checks.ts';
import { settingsSchema } from './settings.ts';
import { createSupportCode } from './support-code.ts';

export interface ServerLog {
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  /** Where the lines (JSON) go; standard output by default. */
  readonly stream?: { write(line: string): void };
}

/** Everything a token server is made of. What is optional has the default of `settings.ts`. */
export interface TokenServerOptions extends z.input<typeof settingsSchema> {
  /** The ServerSecret itself, or one that may change while the server runs. */
  readonly secret: Secret | ServerSecret;
  /** Left out: nobody signs in with a password. */
  readonly accounts?: AccountStore;
  readonly deviceKeys: DeviceKeyStore;
  /** Keys of kiosks and servers; none by default. */
  readonly accessKeys?: AccessKeyStore;
  /** Who may enter which meeting, as it is now; everybody with an account, every meeting, by default. */
  readonly policy?: () => Policy;
  /** The company's own service decides instead. */
  readonly policyHook?: Omit<PolicyHookOptions, 'clock' | 'onProblem'>;
  /** What ids of meetings and invitations are signed with, or that as it is now; follows from the ServerSecret by default. */
  readonly roomKey?: Secret | (() => KeyObject);
  /** What replicas must share; what is left out is this process's alone, and forgotten with it. */
  readonly shared?: Partial<SharedState>;
  /** Unix milliseconds; `Date.now` by default. */
  readonly clock?: () => number;
  readonly signInLimits?: SignInLimits;
  /** The cost the accounts' passwords were hashed with, so that unknown users take as long. */
  readonly scrypt?: ScryptParameters;
  /** Addresses or networks of the reverse proxies whose X-Forwarded-For counts; none by default. */
  readonly trustProxy?: false | readonly string[];
  /** Where decisions are written down; nowhere by default. */
  readonly audit?: AuditLog;
  /** Counted into these; into its own by default. */
  readonly metrics?: Metrics;
  /** What `/readyz` also asks. */
  readonly readyChecks?: readonly ReadyCheck[];
  readonly connections?: Partial<ConnectionLimits>;
  /** `false`, the default, logs nothing. */
  readonly logger?: false | ServerLog;
}

/**
 * Composes the server; the caller listens and closes.
 *
 * @throws Token04Error for a ServerSecret that can't be one, RoomKeyError, z.ZodError for other settings.
 */
export function createTokenServer(options: TokenServerOptions): FastifyInstance {
  const { accounts = noAccounts, deviceKeys, accessKeys = null, clock = Date.now } = options;
  const settings = settingsSchema.parse(options);
  const { appID, roomsEnforced } = settings;
  const secret =
    options.secret instanceof Secret ? fixedServerSecret(options.secret, clock()) : options.secret;
  const issuer = {
    appID,
    get key() {
      return secret.current().key;
    },
    roomsEnforced,
  };
  const connections = { ...defaultConnectionLimits, ...options.connections };
  const metrics = options.metrics ?? createMetrics();
  const { counters, failures, usedCodes } = { ...createMemorySharedState(clock), ...options.shared };

  const app = Fastify({
    logger: options.logger ? { ...options.logger, serializers: safeSerializers } : false,
    // SECURITY: our own code for each request, never one a client sends: it ends up in logs and answers.
    requestIdHeader: false,
    genReqId: createSupportCode,
    // Our own line for each request instead of Fastify's, see request-log.ts.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    trustProxy: options.trustProxy ? [...options.trustProxy] : false,
    ...connectionOptions(connections),
    // A room id may be longer than the router's 100 characters.
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // A request that arrives on an open connection while the server closes is still answered, in our form.
    return503OnClosing: false,
    frameworkErrors: answerUnreadablePath,
    clientErrorHandler: answerBrokenConnection,
  });
  nameActions(app, settings.accessTokenPath);
  const measured = measureRequests(app, metrics);
  logRequests(app, { lines: options.logger !== undefined && options.logger !== false });
  limitConnections(app, connections, metrics);
  drainOnClose(app);
  app.addHook('onRequest', (request, reply, done) => {
    secureHeaders(request, reply);
    done();
  });
  limitAddresses(app, settings.limits, counters);
  acceptJsonOnly(app);
  answerErrors(app);
  const auditCheck = auditDecisions(app, {
    log: options.audit ?? null,
    required: settings.auditRequired,
    secret,
    metrics,
    clock,
  });
  measured.endWithAnswers();

  const { signInLimits, scrypt } = options;
  const checkPassword = createPasswordCheck({ accounts, limits: signInLimits, scrypt, failures });
  const stores = { accounts, deviceKeys, accessKeys };
  const ways = createAuthenticators(app, { settings, ...stores, checkPassword, clock });
  const ownRoomKey = roomKeySource(options.roomKey);
  const signingRoot = () => ownRoomKey?.() ?? secret.current().key.cipherKey;
  const guests = createGuestAuthenticator({ key: () => signingKeys(signingRoot()).guests, clock });
  const known = createCallers([...(settings.invitations === false ? [] : [guests]), ...ways.authenticators]);
  const callers = limitIdentities(known, settings.limits, counters);
  addDiscovery(app, settings, {
    password: options.accounts !== undefined,
    accessKey: accessKeys !== null,
  });
  const { policy = () => openPolicy } = options;
  const checks = [
    { name: 'secret', check: () => secret.readiness() },
    ...storeChecks({ accounts, deviceKeys, usedCodes }),
    ...ways.checks,
    auditCheck,
    ...(options.readyChecks ?? []),
  ];
  const decider = createDecider(policy, policyHookFor(options, app, clock));
  metrics.watchSecret(secret, clock);
  metrics.watchParts(checks);
  if (ways.providerKeysFetchedAt !== null)
    metrics.watchIdentityProviderKeys(ways.providerKeysFetchedAt, clock);
  addHealth(app, { checks, roomsEnforced });
  const maxAge = settings.deviceKeyMaxAgeSeconds;
  addDeviceKeys(app, { callers, checkPassword, deviceKeys, maxAge, clock });
  addOpenapi(app, settings);
  addMeetings(app, { settings, callers, decider, issuer, signingRoot, usedCodes, clock });
  return app;
}

function policyHookFor({ policyHook }: TokenServerOptions, app: FastifyInstance, clock: () => number) {
  if (policyHook === undefined) return null;
  const onProblem = (error: unknown) => {
    app.log.error({ err: error }, 'the policy hook gave no decision');
  };
  return createPolicyHook({ ...policyHook, clock, onProblem });
}
