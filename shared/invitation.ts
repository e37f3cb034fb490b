import { isRoomId } from './ids.ts';

/** What an employee pasted or clicked: a link to a meeting, a broken link, or no link at all (then it is a title). */
export type Invitation =
  | { readonly kind: 'meeting'; readonly roomID: string; readonly server?: string; readonly invite?: string }
  /** A link of ours that names a meeting which ZEGO's rules do not allow. */
  | { readonly kind: 'bad-id' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'not-a-link' };

/**
 * Reads `foyer://join?room=R[&server=H][&invite=C]` and the invitation page `https://H/j/R`.
 * `server` is a host with an optional port; nothing is sent to it here.
 */
export function parseInvitation(text: string): Invitation {
  const link = text.trim();
  // A space after the colon is a title's: "Foyer: kickoff".
  const scheme = /^(foyer|https?):(?!\s)/i.exec(link)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'not-a-link' };
  if (link.length > 2000 || !URL.canParse(link)) return { kind: 'malformed' };
  const url = new URL(link);
  return scheme === 'foyer' ? fromAppLink(url) : fromPage(url);
}

function fromAppLink(url: URL): Invitation {
  const target = `${url.host}${url.pathname}`.replace(/^\/+|\/+$/g, '');
  const room = url.searchParams.get('room');
  if (target !== 'join' || room === null) return { kind: 'malformed' };
  const named = url.searchParams.get('server');
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
  if (room === undefined || url.username !== '' || url.password !== '') return { kind: 'malformed' };
  return meeting(decode(room), url.host, url.searchParams.get('invite'));
}

function meeting(roomID: string, server: string | null, invite: string | null): Invitation {
  if (!isRoomId(roomID)) return { kind: 'bad-id' };
  return {
    kind: 'meeting',
    roomID,
    ...(server === null ? {} : { server }),
    ...(invite === null ? {} : { invite }),
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
