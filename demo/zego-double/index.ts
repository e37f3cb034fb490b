/** A loopback double of ZEGO's cloud, for the demo and for tests. Importing this starts nothing. */
export { startZegoDouble } from './start.ts';
export type { DoubleState, RoomState, ZegoDouble, ZegoDoubleOptions } from './options.ts';
export type { DoubleLog } from './log.ts';
export type { StreamState } from './media/media-sessions.ts';
export type { ExpiryRule } from './rooms/cloud.ts';
export type { KickReason } from './rooms/pushes.ts';
export type { TokenRecord } from './rooms/token-ledger.ts';
export { SchemaError } from './schema/schema-error.ts';
export {
  token04Check,
  type Token04CheckOptions,
  type TokenClaims,
  tokenServerCodes,
  type TokenVerdict,
  type VerifyToken,
} from './token-check.ts';
export { zegoClientSwitches } from './client-switches.ts';
