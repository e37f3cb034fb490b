import type { Rights } from '../policy/decide.ts';
import { encodeToken04 } from '../token04/encode.ts';
import { roomPrivilegePayload } from '../token04/room-privilege.ts';
import type { Token04Key } from '../token04/token04-key.ts';

export interface TokenIssuer {
  readonly appID: number;
  readonly key: Token04Key;
  /** Whether ZEGO enforces the room named in a token of this AppID. */
  readonly roomsEnforced: boolean;
}

export interface PayloadOrder {
  readonly roomID: string;
  readonly userID: string;
  readonly rights: Rights;
}

const streamIdPattern = /^[A-Za-z0-9_-]{1,256}$/;

/** What binds a token to its room and its user's own streams; '' where ZEGO does not enforce it. */
export function roomPayload(
  { roomsEnforced }: TokenIssuer,
  { roomID, userID, rights }: PayloadOrder,
): string {
  if (!roomsEnforced) return '';
  return roomPrivilegePayload({ roomID, ...rights, streamIDs: ownStreams(roomID, userID) });
}

/**
 * The streams as UIKit names them: camera with microphone, and the shared screen. `null`, any stream, when an id has a dot:
 * ZEGO documents no stream id with one.
 */
function ownStreams(roomID: string, userID: string): readonly string[] | null {
  const streams = ['main', 'screensharing'].map((kind) => `${roomID}_${userID}_${kind}`);
  return streams.every((stream) => streamIdPattern.test(stream)) ? streams : null;
}

/** A token for no room in particular, for the compatible form where nothing is known of rooms. */
export function tokenForAnyRoom(
  { appID, key }: TokenIssuer,
  order: { readonly userID: string; readonly ttl: number; readonly issuedAt: number },
): string {
  return encodeToken04({ appID, ...order, payload: '' }, key);
}

/** Unix seconds at which the client should ask for the next token: two thirds of the way. */
export function renewalTime(issuedAt: number, ttl: number): number {
  return issuedAt + Math.floor((ttl * 2) / 3);
}
