import type { ProblemCode } from '../server/error-catalogue.ts';

/** What to do about a refusal, for the person who is asked for help. */
export const advice = {
  'request-invalid':
    'A client that is not made for this server sent it, or one that is too old: update Foyer. The answer named the fields.',
  'room-id-invalid':
    'The link or name that was used can not be a meeting: have it sent again, copied rather than typed.',
  'credentials-missing':
    'Sign in. If this person is signed in, a proxy on the way removes the Authorization header.',
  'credentials-wrong':
    'Try again with the right user name and password. "account list" shows the names, "account password" sets a new password.',
  'device-key-invalid':
    'Sign in on this device again. Its key was revoked, gave way to newer ones, or ended with a new password or account.',
  'access-key-invalid':
    'The key was revoked, has expired or was mistyped: "keys list" shows those that count, "keys add" makes a new one.',
  'bearer-invalid':
    'Sign out and in again. If all are refused, compare issuer and audience in the configuration with the identity provider.',
  'bearer-expired':
    'Sign in again. If it happens right after signing in, the clock of the server or of the provider is wrong.',
  'guest-key-invalid': 'Use the invitation link again, or ask the host for a new one.',
  'groups-unreadable':
    'The person is in more groups than fit into their sign-in: let the provider send only the groups that meetings need.',
  'not-you':
    'A client asked in the name of somebody else and got nothing. Foyer never does; find out which program this person uses.',
  'room-not-allowed':
    'If this person should enter, change the policy: let the line named above, or one before it, allow them.',
  'room-closed-now': 'Wait for the time of the policy line named above, or change it there.',
  'create-not-allowed':
    'If this person should make meetings, let a policy line make them participant or host in them.',
  'invite-not-allowed': 'Ask a host of the meeting to invite, or let the policy line named above allow it.',
  'invitation-invalid':
    'The link is incomplete or for another meeting: have it sent again, copied rather than typed.',
  'not-found': 'Check the address of the meeting server that was typed.',
  'request-timeout': "The sender's connection is too slow or broke: try again.",
  'invitation-expired': 'Ask the host for a new invitation.',
  'invitation-used': 'The invitation was for one guest, who has used it: ask the host for another one.',
  'request-too-large': 'A client that is not made for this server sent it.',
  'media-type-unsupported': 'A client that is not made for this server sent it.',
  'rate-limited':
    'Wait for the time the answer named. If many are refused at once, compare "limits" in the configuration and trustProxy: without it all share one address.',
  internal:
    'The reason is in the server\'s log, in the line with the same requestId and the message "unexpected error".',
  'identity-provider-unreachable':
    "Try again in a minute. If it stays, the server can not reach the identity provider's address: look at its log and /readyz.",
  'policy-unavailable':
    'Try again in a minute. If it stays, the policy file or the policy hook can not be used: look at the log and /readyz.',
  'not-ready': 'Look at /readyz: it says which part of the server needs help.',
} as const satisfies Partial<Record<ProblemCode, string>>;
