import type { RoomToken } from '../../../../shared/schemas/room-token.ts';
import { alice } from '../memory-settings.ts';

/** A Token04 as far as a client can read it: the expiry in its header; the rest is noise. */
export function token04(expiresAt: number): string {
  const bytes = Buffer.alloc(80, 7);
  bytes.writeBigInt64BE(BigInt(expiresAt), 0);
  return `04${bytes.toString('base64')}`;
}

const issuedAt = 1_700_000_000;

/** A token for alice and the Monday planning: an hour long, to be renewed after three quarters. */
export function roomToken(part: Partial<RoomToken> = {}): RoomToken {
  const expiresAt = part.expiresAt ?? issuedAt + 3600;
  return {
    token: token04(expiresAt),
    appID: alice.appID,
    roomID: 'monday-planning',
    userID: alice.userID,
    userName: alice.userName,
    role: 'member',
    rights: { login: true, publish: true },
    issuedAt,
    expiresAt,
    renewAfter: issuedAt + 2700,
    serverTime: issuedAt,
    ...part,
  };
}
