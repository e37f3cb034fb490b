import { z } from 'zod';
import { parseCompanyAddress } from '../../shared/company-address.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { MediaChoices } from '../../shared/schemas/meeting.ts';
import { type RoomToken, roomTokenSchema } from '../../shared/schemas/room-token.ts';
import { Secret } from '../../shared/secret.ts';
import { companyError } from '../company/company-error.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { readAnswer } from '../company/read-answer.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import { createTokenService } from '../token/token-service.ts';
import { expiryOfToken04 } from '../token/token04-header.ts';

/** An invitation that was opened: what a guest needs for one meeting, as long as its window is open. */
export interface GuestPass {
  /** The meeting's title, where the invitation tells it. */
  readonly title: string | undefined;
  /** The name the others see. */
  readonly userName: string;
  readonly roomToken: (fresh: boolean) => Promise<Result<RoomToken>>;
  readonly tokenYoungFor: () => number;
  /** Devices chosen in this meeting; a guest's are not stored. */
  choices: MediaChoices | undefined;
}

export interface GuestInvitation {
  /** A host with an optional port. */
  readonly server: string;
  readonly roomID: string;
  readonly invite: string;
  readonly name: string;
}

const guestSchema = roomTokenSchema.extend({
  guestKey: z
    .string()
    .min(16)
    .max(8192)
    .transform((key) => new Secret(key)),
});

/**
 * Opens an invitation at its server (`POST /v1/guests`), which needs no account.
 * SECURITY: the key it gives lives in the pass and nowhere else: it is gone with the meeting's window.
 * @param now this computer's clock in ms, monotonic.
 */
export async function openInvitation(
  companyFetch: CompanyFetch,
  { server, roomID, invite, name }: GuestInvitation,
  now: () => number,
): Promise<Result<GuestPass>> {
  const address = parseCompanyAddress(server, supportCode());
  if (!address.ok) return address;
  const url = `${address.value}/v1/guests`;
  const answer = await companyFetch({ method: 'POST', url, body: { code: invite, name, roomID } });
  if (!answer.ok) return answer;
  const read = readAnswer(answer.value, url, guestSchema, {
    unauthorized: 'guest.invitation-refused',
    forbidden: 'guest.invitation-refused',
    garbled: 'guest.pass-wrong',
    missing: 'guest.not-welcome',
    gone: 'guest.invitation-over',
  });
  if (!read.ok) return read;
  const { guestKey, ...first } = read.value;
  const renewUrl = `${address.value}/v1/room-tokens`;
  if (!isUsable(first, { ...first, roomID })) return err(companyError('guest.pass-wrong', url));

  let unused: RoomToken | undefined = first;
  const tokens = createTokenService(() => {
    const opened = unused;
    unused = undefined;
    return opened === undefined
      ? renew(companyFetch, renewUrl, guestKey, first)
      : Promise.resolve(ok(opened));
  }, now);
  // The token that came with the invitation is the first one used: from here its youth counts.
  await tokens.get(roomID, false);

  return ok({
    title: first.title,
    userName: first.userName,
    roomToken: (fresh) => tokens.get(roomID, fresh),
    tokenYoungFor: () => tokens.youngFor(roomID),
    choices: undefined,
  });
}

async function renew(
  companyFetch: CompanyFetch,
  url: string,
  guestKey: Secret,
  first: RoomToken,
): Promise<Result<RoomToken>> {
  const answer = await companyFetch({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${guestKey.reveal()}` },
    body: { roomID: first.roomID },
  });
  if (!answer.ok) return answer;
  const read = readAnswer(answer.value, url, roomTokenSchema, {
    unauthorized: 'guest.time-over',
    forbidden: 'guest.invitation-refused',
    garbled: 'guest.pass-wrong',
  });
  if (!read.ok) return read;
  return isUsable(read.value, first) ? read : err(companyError('guest.pass-wrong', url));
}

/** SECURITY: a wrong or confused server cannot make us enter elsewhere, as somebody else, or with a dead token. */
function isUsable(token: RoomToken, wanted: Pick<RoomToken, 'roomID' | 'userID' | 'appID'>): boolean {
  return (
    token.roomID === wanted.roomID &&
    token.userID === wanted.userID &&
    token.appID === wanted.appID &&
    expiryOfToken04(token.token) === token.expiresAt &&
    token.expiresAt > token.serverTime
  );
}
