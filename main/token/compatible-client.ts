import { z } from 'zod';
import { err, ok, type Result } from '../../shared/result.ts';
import type { RoomToken } from '../../shared/schemas/room-token.ts';
import type { Secret } from '../../shared/secret.ts';
import { companyError } from '../company/company-error.ts';
import type { CompanyAnswer, CompanyFetch } from '../company/company-fetch.ts';
import { readAnswer, type Refusals } from '../company/read-answer.ts';
import type { CompatibleAccount } from '../settings/settings.ts';
import { expiryOfToken04, isWholeToken04 } from './token04-header.ts';

/** Seconds: what ZEGOCLOUD's guide asks for. A server may give less or more. */
const wantedLife = 86_400;

/** A server in the form of ZEGOCLOUD's samples, and who is asking. */
export type CompatibleCaller = Pick<CompatibleAccount, 'tokenUrl' | 'appID' | 'userID' | 'signIn'>;

export interface CompatibleToken {
  readonly token: string;
  /** Unix seconds by the server's clock, as far as it can be known. */
  readonly expiresAt: number;
  readonly serverTime: number;
}

const named = z.union([z.string(), z.number()]).nullish();

/** Some servers also say whom and what a token is for, each with a spelling of its own. */
const answerSchema = z.object({
  token: z.string().max(16_384),
  userID: named,
  userId: named,
  user_id: named,
  uid: named,
  appID: named,
  appId: named,
  app_id: named,
});

/** `GET <url>?userID=…&expired_ts=…`, as every client of the samples asks. */
export function compatibleUrl(tokenUrl: string, userID: string): string {
  const url = new URL(tokenUrl);
  url.search = new URLSearchParams({ userID, expired_ts: String(wantedLife) }).toString();
  return url.href;
}

/**
 * Asks a compatible server for a token and checks what can be checked of the answer: the token is whole and alive, and
 * nothing beside it says that it is for somebody or something else. Inside, it is sealed for ZEGO.
 */
export async function requestCompatibleToken(
  companyFetch: CompanyFetch,
  caller: CompatibleCaller,
  credential: Secret,
  refusals: Refusals,
): Promise<Result<CompatibleToken>> {
  const url = compatibleUrl(caller.tokenUrl, caller.userID);
  const authorization = authorizationOf(caller.signIn, credential);
  const answer = await companyFetch({
    method: 'GET',
    url,
    ...(authorization === undefined ? {} : { headers: { authorization } }),
  });
  if (!answer.ok) return answer;
  const read = readAnswer(answer.value, url, answerSchema, refusals);
  if (!read.ok) return read;
  const { token, userID, userId, user_id, uid, appID, appId, app_id } = read.value;
  const refuse = (code: 'meeting.pass-wrong' | 'meeting.pass-expired' | 'meeting.pass-garbled') =>
    err(companyError(code, url));
  // SECURITY: a wrong or confused server cannot make us enter as somebody else, or with a dead token.
  if (!allAre([userID, userId, user_id, uid], caller.userID)) return refuse('meeting.pass-wrong');
  if (!allAre([appID, appId, app_id], String(caller.appID))) return refuse('meeting.pass-wrong');
  const expiresAt = expiryOfToken04(token);
  if (expiresAt === undefined || !isWholeToken04(token)) return refuse('meeting.pass-garbled');
  const serverTime = serverTimeOf(answer.value);
  return expiresAt <= serverTime ? refuse('meeting.pass-expired') : ok({ token, expiresAt, serverTime });
}

/** A room token made of a compatible server's answer and what was set up: such a server knows no rooms and no rights. */
export async function requestCompatibleRoomToken(
  companyFetch: CompanyFetch,
  account: CompatibleAccount,
  credential: Secret,
  roomID: string,
): Promise<Result<RoomToken>> {
  const answer = await requestCompatibleToken(companyFetch, account, credential, {
    unauthorized: 'signin.expired',
    forbidden: 'meeting.not-allowed',
    garbled: 'meeting.pass-garbled',
  });
  if (!answer.ok) return answer;
  const { token, expiresAt, serverTime } = answer.value;
  const { appID, userID, userName } = account;
  // A server may give far more than was asked for; who was dismissed must not stay for a month.
  const life = Math.min(expiresAt - serverTime, wantedLife);
  return ok({
    token,
    appID,
    roomID,
    userID,
    userName,
    role: 'participant',
    rights: { login: true, publish: true },
    issuedAt: serverTime,
    expiresAt,
    renewAfter: serverTime + Math.floor((life * 2) / 3),
    serverTime,
  });
}

function authorizationOf(signIn: CompatibleAccount['signIn'], credential: Secret): string | undefined {
  switch (signIn.method) {
    case 'password':
      return `Basic ${Buffer.from(`${signIn.user}:${credential.reveal()}`, 'utf8').toString('base64')}`;
    case 'access-key':
    case 'oidc':
      return `Bearer ${credential.reveal()}`;
    case 'none':
      return undefined;
  }
}

function allAre(said: readonly z.infer<typeof named>[], wanted: string): boolean {
  return said.every((value) => (value ?? wanted).toString() === wanted);
}

/** The protocol has no time of its own; a server that sends no date either is taken to have this computer's. */
function serverTimeOf({ headers }: CompanyAnswer): number {
  const date = Date.parse(headers['date'] ?? '');
  return Math.floor((Number.isNaN(date) ? Date.now() : date) / 1000);
}
