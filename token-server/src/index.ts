/** For embedding the token server, and for Token04 itself. Importing this starts nothing. */
export { Secret } from './secret.ts';
export { readSecretFile, SecretFileError } from './config/secret-file.ts';

export { createTokenServer, type ServerLog, type TokenServerOptions } from './server/create-token-server.ts';
export type { TokenServerSettings } from './server/settings.ts';
export type { SignInLimits } from './sign-in/password-check.ts';
export type { FailureLimit } from './sign-in/failure-counter.ts';
export { errorCatalogue, type ProblemCode } from './server/error-catalogue.ts';

export type { AuditAction, AuditEntry, AuditLog } from './audit/audit.ts';
export { openFileAuditLog, type FileAuditLog } from './audit/file-audit-log.ts';
export { openServerSecretFile, type ServerSecret } from './reload/server-secret.ts';
export { createMetrics, type Metrics } from './metrics/metrics.ts';
export { createMetricsServer } from './server/routes/metrics.ts';
export type { ReadyCheck, Readiness } from './server/routes/health.ts';

export type { Identity, SignInMethod } from './identity/identity.ts';
export type { Authenticator } from './identity/authenticator.ts';

export { createMemoryAccountStore, type AccountStore } from './accounts/account-store.ts';
export { openFileAccountStore, type FileAccountStoreOptions } from './accounts/file-account-store.ts';
export type { Account, NewAccount, Role } from './accounts/account.ts';
export type { ScryptParameters } from './accounts/password-hash.ts';

export { createMemoryAccessKeyStore, type AccessKeyStore } from './access-keys/access-key-store.ts';
export { openFileAccessKeyStore } from './access-keys/access-keys-file.ts';
export { createAccessKey, type AccessKeyRecord, type NewAccessKey } from './access-keys/access-key.ts';

export { createMemoryDeviceKeyStore, type DeviceKeyStore } from './device-keys/device-key-store.ts';
export { openFileDeviceKeyStore } from './device-keys/file-device-key-store.ts';
export type { DeviceKeyRecord } from './device-keys/device-key.ts';

export { openPolicy, type Policy } from './policy/policy.ts';
export { loadPolicy } from './policy/load-policy.ts';
export { PolicyError } from './policy/policy-error.ts';
export {
  createMemorySharedState,
  type FailureCounters,
  type RequestCounters,
  type SharedState,
} from './stores/shared-state.ts';
export { createMemoryUsedCodeStore, type UsedCodeStore } from './stores/used-codes.ts';
export { openFileUsedCodeStore } from './stores/file-used-codes.ts';

export { encodeToken04, type Token04Request } from './token04/encode.ts';
export { decodeToken04, readExpiry, type DecodedToken04 } from './token04/decode.ts';
export { Token04Key } from './token04/token04-key.ts';
export type { Token04Mode } from './token04/layout.ts';
export { readRoomPrivilege, roomPrivilegePayload, type RoomPrivilege } from './token04/room-privilege.ts';
export {
  Token04DecodeError,
  Token04Error,
  type OfficialErrorCode,
  type Token04DecodeErrorCode,
  type Token04ErrorCode,
} from './token04/token04-error.ts';
