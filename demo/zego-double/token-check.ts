import {
  decodeToken04,
  readRoomPrivilege,
  type Secret,
  Token04DecodeError,
  Token04Error,
  Token04Key,
} from '../../token-server/src/index.ts';

/** Who wants to enter which room with a token. */
export interface TokenClaims {
  readonly userID: string;
  readonly roomID: string;
}

export type TokenVerdict =
  | { readonly ok: true; /** Unix seconds. */ readonly expiresAt: number }
  | { readonly ok: false; /** The code a ZEGO server would answer with. */ readonly code: number };

/** Decides about a login or a renewal. It must not throw. */
export type VerifyToken = (token: string, claims: TokenClaims) => TokenVerdict;

/**
 * Codes of ZEGO's servers as the Web SDK 3.10.0 translates them: 50117 becomes 1102018 "token expired", 50116 becomes
 * 1102016 "token error".
 */
export const tokenServerCodes = { error: 50116, expired: 50117 } as const;

export interface Token04CheckOptions {
  readonly appID: number;
  readonly secret: Secret | Token04Key;
  /** Milliseconds; for tests. */
  readonly now?: (() => number) | undefined;
}

/**
 * Checks a Token04 as the cloud does: opened with the secret (GCM and CBC), made for this application and user, not
 * expired, and, where it carries a room privilege, made for this room with the right to log in.
 */
export function token04Check({ appID, secret, now = Date.now }: Token04CheckOptions): VerifyToken {
  const key = secret instanceof Token04Key ? secret : new Token04Key(secret);
  return (token, claims) => {
    try {
      const opened = decodeToken04(token, key);
      if (opened.appID !== appID || opened.userID !== claims.userID) return refused('error');
      if (opened.expire * 1000 <= now()) return refused('expired');
      if (!mayEnter(opened.payload, claims.roomID)) return refused('error');
      return { ok: true, expiresAt: opened.expire };
    } catch (error) {
      // A payload that is no room privilege shows as a Token04Error; the secret was checked above.
      if (error instanceof Token04DecodeError || error instanceof Token04Error) return refused('error');
      throw error;
    }
  };
}

function mayEnter(payload: string, roomID: string): boolean {
  const privilege = readRoomPrivilege(payload);
  return privilege === null || (privilege.roomID === roomID && privilege.login);
}

function refused(why: keyof typeof tokenServerCodes): TokenVerdict {
  return { ok: false, code: tokenServerCodes[why] };
}
