import { isRoomId } from '../../shared/ids.ts';
import { err, type Result } from '../../shared/result.ts';
import { type RoomToken, roomTokenSchema } from '../../shared/schemas/room-token.ts';
import type { Secret } from '../../shared/secret.ts';
import { companyError } from '../company/company-error.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { readAnswer } from '../company/read-answer.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { SignedInAccount, V1Account } from '../settings/settings.ts';
import { requestCompatibleRoomToken } from './compatible-client.ts';
import { expiryOfToken04 } from './token04-header.ts';

/** Asks the company's server for a room token, in the protocol it speaks; what comes back has been checked. */
export async function requestRoomToken(
  companyFetch: CompanyFetch,
  account: SignedInAccount,
  credential: Secret,
  roomID: string,
): Promise<Result<RoomToken>> {
  if (!isRoomId(roomID)) return err({ code: 'meeting.id-invalid', support: supportCode() });
  return account.protocol === 'v1'
    ? requestV1RoomToken(companyFetch, account, credential, roomID)
    : requestCompatibleRoomToken(companyFetch, account, credential, roomID);
}

/**
 * `POST /v1/room-tokens`; checks that the answer is for this person, this company and this meeting before anyone uses it.
 */
async function requestV1RoomToken(
  companyFetch: CompanyFetch,
  account: V1Account,
  credential: Secret,
  roomID: string,
): Promise<Result<RoomToken>> {
  const url = account.roomTokensUrl;
  const answer = await companyFetch({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${credential.reveal()}` },
    body: { roomID },
  });
  if (!answer.ok) return answer;
  const read = readAnswer(answer.value, url, roomTokenSchema, {
    unauthorized: 'signin.expired',
    forbidden: 'meeting.not-allowed',
    garbled: 'meeting.pass-garbled',
  });
  return read.ok ? check(read.value, account, roomID) : read;
}

/** SECURITY: a wrong or confused server cannot make us enter as somebody else, elsewhere, or with a dead token. */
function check(token: RoomToken, account: V1Account, roomID: string): Result<RoomToken> {
  const refuse = (code: 'meeting.pass-wrong' | 'meeting.pass-expired' | 'meeting.pass-garbled') =>
    err(companyError(code, account.address));
  if (token.userID !== account.userID || token.roomID !== roomID || token.appID !== account.appID)
    return refuse('meeting.pass-wrong');
  const expiry = expiryOfToken04(token.token);
  if (expiry === undefined || expiry !== token.expiresAt) return refuse('meeting.pass-garbled');
  if (token.expiresAt <= token.serverTime) return refuse('meeting.pass-expired');
  return { ok: true, value: token };
}
