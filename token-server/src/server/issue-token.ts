import { encodeToken04 } from '../token04/encode.ts';
import { roomPrivilegePayload } from '../token04/room-privilege.ts';
import type { Token04Key } from '../token04/token04-key.ts';

export interface TokenIssuer {
  readonly appID: number;
  readonly key: Token04Key;
  /** Whether ZEGO enforces the room named in a token of this AppID. */
  readonly roomsEnforced: boolean;
}

export interface TokenOrder {
  /** SECURITY: always the authenticated user's id, never one taken from a request. */
  readonly userID: string;
  readonly roomID: string | null;
  /** Seconds. */
  readonly ttl: number;
  /** Unix seconds. */
  readonly issuedAt: number;
}

export function issueToken({ appID, key, roomsEnforced }: TokenIssuer, order: TokenOrder): string {
  const { userID, roomID, ttl, issuedAt } = order;
  const payload =
    roomsEnforced && roomID !== null ? roomPrivilegePayload({ roomID, login: true, publish: true }) : '';
  return encodeToken04({ appID, userID, ttl, issuedAt, payload }, key);
}

/** Unix seconds at which the client should ask for the next token: two thirds of the way. */
export function renewalTime(issuedAt: number, ttl: number): number {
  return issuedAt + Math.floor((ttl * 2) / 3);
}
