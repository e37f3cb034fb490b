import { z } from 'zod';
import type { TokenClaims, TokenVerdict } from '../token-check.ts';
import { text } from '../wire/fields.ts';
import { done, refuse, type RoomRequest } from './answer.ts';
import type { Cloud } from './cloud.ts';
import { watchExpiry } from './leaving.ts';
import type { TokenUse } from './token-ledger.ts';

const renewal = z.object({ token: text });

export const renewToken: RoomRequest = (cloud, presence, body) => {
  const { token } = renewal.parse(body);
  const claims = { userID: presence.member.userID, roomID: presence.room.roomID };
  const verdict = judgeToken(cloud, token, claims, 'renewal');
  if (!verdict.ok) return refuse(verdict.code);
  watchExpiry(cloud, presence, verdict.expiresAt);
  return done({ token_remain_time: remainingSeconds(cloud, verdict.expiresAt) });
};

/** Has a token checked and writes the outcome down. */
export function judgeToken(cloud: Cloud, token: string, claims: TokenClaims, use: TokenUse): TokenVerdict {
  const verdict = cloud.settings.verifyToken(token, claims);
  cloud.tokens.record(claims.userID, token, use, verdict);
  cloud.settings.log(`token ${use}`, {
    user: claims.userID,
    room: claims.roomID,
    code: verdict.ok ? 0 : verdict.code,
  });
  return verdict;
}

/** What the client is told; it renews 30 s before. 0 would switch its renewal off. */
export function remainingSeconds(cloud: Cloud, expiresAt: number): number {
  return cloud.settings.tokenRemainSeconds ?? Math.max(1, expiresAt - Math.floor(Date.now() / 1000));
}
