import type { AppError } from '../../shared/app-error.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { brokenInvitation, type MeetingInvitation, parseInvitation } from '../../shared/invitation.ts';
import { err, ok, type Result, unreachable } from '../../shared/result.ts';
import type { LinkQuestion } from '../../shared/schemas/link.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { GuestPass } from '../guest/guest-pass.ts';

/** A link that waits to be followed, with what the employee has said about it so far. */
export interface PendingLink extends MeetingInvitation {
  /** What the employee sees as the meeting's name. */
  readonly title: string;
  /** They want to leave the meeting they are in for it. */
  readonly mayLeave: boolean;
  /** They want to sign in at its server. */
  readonly signInThere: boolean;
  /** The server has let them in as a guest. */
  readonly guest: GuestPass | undefined;
  /** Whose meeting it was, `user@host`, when it waits for them alone. */
  readonly heldFor?: string;
}

/** What decides where a link leads. */
export interface Situation {
  readonly account:
    | { readonly kind: 'signedOut' }
    | { readonly kind: 'signedIn' | 'expired'; readonly host: string; readonly company: string };
  /** The meeting whose window is open; `over` on its end page. */
  readonly meeting:
    | { readonly roomID: string; readonly host: string; readonly title: string; readonly over: boolean }
    | undefined;
  readonly guestName: string;
  /** Who is signed in, `user@host`. */
  readonly person?: string | undefined;
  /** What the company has set about other companies' servers; without it Foyer asks about each. */
  readonly policy?: LinkPolicy | undefined;
}

export interface LinkPolicy {
  /** The host of the one company that employees sign in at. */
  readonly onlyCompany: string | undefined;
  /** The hosts that links may lead to. */
  readonly linkServers: readonly string[] | undefined;
}

export type LinkStep =
  /** The meeting is open already. */
  | { readonly kind: 'front' }
  | { readonly kind: 'open' }
  /** The open meeting has to be closed first. */
  | { readonly kind: 'leave' }
  /** It waits until somebody is signed in. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'ask'; readonly question: LinkQuestion }
  /** The company does not want it; nothing is sent for it. */
  | { readonly kind: 'refuse'; readonly error: AppError };

/** Reads a link that another program gave us. Nothing is asked or sent for it here. */
export function readLink(text: string): Result<PendingLink> {
  const refuse = (code: ErrorCode) => err({ code, support: supportCode() });
  const invitation = parseInvitation(text);
  switch (invitation.kind) {
    case 'meeting':
      return ok(newLink(invitation, invitation.roomID));
    case 'not-a-link':
      return refuse('meeting.link-invalid');
    case 'bad-id':
    case 'malformed':
    case 'too-long':
    case 'unknown-action':
    case 'insecure':
      return refuse(brokenInvitation[invitation.kind]);
    default:
      return unreachable(invitation);
  }
}

export function newLink(invitation: MeetingInvitation, title: string): PendingLink {
  return { ...invitation, title, mayLeave: false, signInThere: false, guest: undefined };
}

/** Whether two links name the same meeting in the same way: a double click is one link. */
export function isSameLink(one: PendingLink, other: PendingLink): boolean {
  return one.roomID === other.roomID && one.server === other.server && one.invite === other.invite;
}

/** What has to happen next for a link. */
export function nextStep(link: PendingLink, { account, meeting, guestName, policy }: Situation): LinkStep {
  const own = account.kind === 'signedOut' ? undefined : account.host;
  if (meeting?.roomID === link.roomID && meeting.host === (link.server ?? own)) return { kind: 'front' };
  const leaves = meeting?.over === false && !link.mayLeave ? { leaves: meeting.title } : undefined;
  const asked = { meeting: link.title, ...leaves };
  const { server } = link;

  if (link.guest === undefined && server !== undefined && server !== own) {
    const refused = refusedBy(policy, link, server);
    if (refused !== undefined) return { kind: 'refuse', error: refused };
    // SECURITY: the employee decides before anything, even a name look-up, is sent to a server of another's choice.
    const maySignIn = account.kind === 'signedOut' && [undefined, server].includes(policy?.onlyCompany);
    if (link.invite !== undefined && !(maySignIn && link.signInThere))
      return { kind: 'ask', question: { kind: 'guest', server, name: guestName, maySignIn, ...asked } };
    if (account.kind !== 'signedOut') {
      const { company } = account;
      return { kind: 'ask', question: { kind: 'other-company', server, company, ...asked } };
    }
  }
  if (leaves !== undefined)
    return { kind: 'ask', question: { kind: 'switch', meeting: link.title, ...leaves } };
  if (meeting !== undefined) return { kind: 'leave' };
  return { kind: link.guest !== undefined || account.kind === 'signedIn' ? 'open' : 'hold' };
}

/** SECURITY: what the company has set about other servers holds before the employee is asked, whatever they would say. */
function refusedBy(policy: LinkPolicy | undefined, link: PendingLink, server: string): AppError | undefined {
  const only = policy?.onlyCompany;
  if (policy === undefined || server === only) return undefined;
  if (policy.linkServers !== undefined && !policy.linkServers.includes(server))
    return { code: 'policy.link-refused', support: supportCode(), words: { address: server } };
  // Without a code for guests it would need a sign-in there.
  if (only === undefined || link.invite !== undefined) return undefined;
  return { code: 'policy.other-company', support: supportCode(), words: { address: only } };
}
