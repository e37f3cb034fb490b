import type { ErrorCode } from './error-catalogue.ts';
import { isLoopback } from './company-address.ts';
import { isRoomId } from './ids.ts';

/** A meeting somebody was invited to. `server` is a host with an optional port, in the form in which hosts are compared. */
export interface MeetingInvitation {
  readonly kind: 'meeting';
  readonly roomID: string;
  readonly server?: string;
  /** Lets in whoever has it, as a guest. */
  readonly invite?: string;
}

/** What an employee pasted or clicked: a link to a meeting, a broken link, or no link at all (then it is a title). */
export type Invitation =
  | MeetingInvitation
  /** A link of ours that names a meeting which ZEGO's rules do not allow. */
  | { readonly kind: 'bad-id' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'too-long' }
  /** It asks for something else than joining. */
  | { readonly kind: 'unknown-action' }
  /** Its server would be spoken to without TLS. */
  | { readonly kind: 'insecure' }
  | { readonly kind: 'not-a-link' };

/** The employee's sentence for a link that can't be followed. */
export const brokenInvitation = {
  'bad-id': 'meeting.id-invalid',
  malformed: 'meeting.link-invalid',
  'too-long': 'meeting.link-too-long',
  'unknown-action': 'meeting.link-unknown',
  insecure: 'meeting.link-insecure',
} as const satisfies Record<Exclude<Invitation['kind'], 'meeting' | 'not-a-link'>, ErrorCode>;

const maxLength = 2000;

/**
 * Reads `foyer://join?room=R[&server=H][&invite=C]` and the invitation page `https://H/j/R`.
 * `server` is a host with an optional port; nothing is sent to it here.
 */
export function parseInvitation(text: string): Invitation {
  return inMessage(text) ?? parseLink(text.trim());
}

/**
 * The meeting of a whole message, as people copy one out of a mail; a field of one line has put spaces for its line
 * ends. Links that lead to no meeting do not count. What begins with a link is that link, to its last letter.
 */
function inMessage(text: string): Invitation | undefined {
  if (parseLink(text.trim()).kind !== 'not-a-link') return undefined;
  const meetings = text
    .split(/\s+/)
    .map(parseLink)
    .filter((found) => found.kind === 'meeting');
  const [first] = meetings;
  // SECURITY: where two readers could understand two meetings, Foyer opens none.
  const same = meetings.every((found) => JSON.stringify(found) === JSON.stringify(first));
  return same ? first : { kind: 'malformed' };
}

function parseLink(link: string): Invitation {
  // A space after the colon is a title's: "Foyer: kickoff".
  const scheme = /^(foyer|https?):(?!\s)/i.exec(link)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'not-a-link' };
  if (link.length > maxLength) return { kind: 'too-long' };
  if (!URL.canParse(link)) return { kind: 'malformed' };
  const url = new URL(link);
  // SECURITY: `https://meet.acme.com@evil.com/` shows one host and names another.
  if (url.username !== '' || url.password !== '') return { kind: 'malformed' };
  return scheme === 'foyer' ? fromAppLink(url) : fromPage(url);
}

function fromAppLink(url: URL): Invitation {
  const action = `${url.host}${url.pathname}`.replace(/^\/+|\/+$/g, '');
  if (action !== 'join') return { kind: action === '' ? 'malformed' : 'unknown-action' };
  // SECURITY: said twice, two readers could understand two meetings.
  const twice = ['room', 'server', 'invite'].some((name) => url.searchParams.getAll(name).length > 1);
  const room = url.searchParams.get('room');
  if (twice || room === null) return { kind: 'malformed' };
  const named = url.searchParams.get('server');
  if (named !== null && /^http:\/\//i.test(named)) return { kind: 'insecure' };
  const server = named === null ? null : hostOf(named);
  if (server === undefined) return { kind: 'malformed' };
  return meeting(room, server, url.searchParams.get('invite'));
}

/** A host in the form in which hosts are compared: lower case, without the usual port. */
function hostOf(server: string): string | undefined {
  if (!/^[A-Za-z0-9.:[\]-]{1,255}$/.test(server)) return undefined;
  return URL.canParse(`https://${server}`) ? new URL(`https://${server}`).host : undefined;
}

function fromPage(url: URL): Invitation {
  const room = /^\/j\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  if (room === undefined) return { kind: 'malformed' };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return { kind: 'insecure' };
  return meeting(decode(room), url.host, url.searchParams.get('invite'));
}

function meeting(roomID: string, server: string | null, invite: string | null): Invitation {
  if (!isRoomId(roomID)) return { kind: 'bad-id' };
  if (invite !== null && !/^[A-Za-z0-9._~-]*$/.test(invite)) return { kind: 'malformed' };
  return {
    kind: 'meeting',
    roomID,
    ...(server === null ? {} : { server }),
    ...(invite === null || invite === '' ? {} : { invite }),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
