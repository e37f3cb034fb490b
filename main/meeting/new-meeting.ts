import { z } from 'zod';
import { roomIdPattern } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { NewMeeting } from '../../shared/schemas/invitation.ts';
import type { Secret } from '../../shared/secret.ts';
import { companyError } from '../company/company-error.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { readAnswer, type Refusals } from '../company/read-answer.ts';
import { askWellKnown, ownPath } from '../company/well-known.ts';
import { supportCode } from '../diagnostics/support-code.ts';

/** One that is none is as good as none. */
const path = ownPath.optional().catch(undefined);

const discoverySchema = z.object({ endpoints: z.object({ rooms: path, invitations: path }) });
const roomSchema = z.object({ roomID: z.string().regex(roomIdPattern) });
const guestSchema = z.object({
  code: z.string().regex(/^[A-Za-z0-9._~-]{1,1200}$/),
  roomID: z.string(),
  /** Unix seconds by the server's clock, as `serverTime`. */
  expiresAt: z.int().positive(),
  serverTime: z.int().positive(),
});

/** What a company's server can do about new meetings, in whole URLs; what it can't is missing. */
export interface MeetingEndpoints {
  readonly rooms?: string;
  readonly invitations?: string;
}

/** Asks the company's server at `address` (an origin) what it can do. */
export async function findMeetingEndpoints(
  companyFetch: CompanyFetch,
  address: string,
): Promise<Result<MeetingEndpoints>> {
  const read = await askWellKnown(companyFetch, address, discoverySchema);
  if (!read.ok) return read;
  const { rooms, invitations } = read.value.endpoints;
  return ok({
    ...(rooms === undefined ? {} : { rooms: address + rooms }),
    ...(invitations === undefined ? {} : { invitations: address + invitations }),
  });
}

/** `POST /v1/rooms`: the server makes an id that nobody can guess, and its maker is the host. */
export async function requestNewMeeting(
  companyFetch: CompanyFetch,
  url: string,
  credential: Secret,
  title: string,
): Promise<Result<NewMeeting>> {
  const room = await post(companyFetch, { url, credential, body: { title } }, roomSchema, {
    unauthorized: 'signin.expired',
    forbidden: 'meeting.new-not-allowed',
    garbled: 'meeting.pass-garbled',
    missing: 'meeting.new-unavailable',
  });
  return room.ok ? ok({ id: room.value.roomID, title }) : room;
}

/** What lets guests into one meeting. */
export interface GuestCode {
  readonly code: string;
  /** For how many seconds from now on it counts. */
  readonly life: number;
}

/** `POST /v1/invitations`: a code by which people without an account may join one meeting. */
export async function requestGuestCode(
  companyFetch: CompanyFetch,
  url: string,
  credential: Secret,
  meeting: NewMeeting,
): Promise<Result<GuestCode>> {
  const body = { roomID: meeting.id, title: serverTitle(meeting.title) };
  const read = await post(companyFetch, { url, credential, body }, guestSchema, {
    unauthorized: 'signin.expired',
    forbidden: 'meeting.guests-not-allowed',
    garbled: 'meeting.pass-garbled',
    missing: 'meeting.guests-unavailable',
  });
  if (!read.ok) return read;
  const { code, roomID, expiresAt, serverTime } = read.value;
  // SECURITY: a confused server must not open another meeting than the one on screen.
  if (roomID !== meeting.id) return err(companyError('meeting.pass-garbled', url));
  return ok({ code, life: expiresAt - serverTime });
}

async function post<T>(
  companyFetch: CompanyFetch,
  asked: { readonly url: string; readonly credential: Secret; readonly body: unknown },
  schema: z.ZodType<T>,
  refusals: Refusals,
): Promise<Result<T>> {
  const { url, credential, body } = asked;
  const headers = { authorization: `Bearer ${credential.reveal()}` };
  const answer = await companyFetch({ method: 'POST', url, headers, body });
  return answer.ok ? readAnswer(answer.value, url, schema, refusals) : answer;
}

/** What was typed as the title of a new meeting, as it is shown and sent. */
export function newTitle(typed: string): Result<string> {
  const title = serverTitle(typed);
  return title === undefined ? err({ code: 'meeting.new-title-empty', support: supportCode() }) : ok(title);
}

/** A title as servers take it: one line, at most 200 characters, nothing that turns direction; `undefined`: nothing to see. */
function serverTitle(text: string): string | undefined {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  // By characters as people see them, so that none is cut in half; 200 units are at most 600 bytes.
  let title = '';
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (title.length + segment.length > 200) break;
    title += segment;
  }
  return /[^\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(title) ? title.trim() : undefined;
}
