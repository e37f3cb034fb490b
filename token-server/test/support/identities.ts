import type { Identity } from '../../src/identity/identity.ts';

/** Somebody who signed in with the identity provider, changed as a test needs it. */
export function somebody(change: Partial<Identity> = {}): Identity {
  return {
    subject: 'oidc:https://id.example#1',
    userID: 'alice',
    userName: 'Alice Example',
    groups: [],
    claims: {},
    method: 'oidc',
    credentialID: null,
    expiresAt: null,
    role: null,
    ...change,
  };
}

/** Somebody who came by an invitation to a room. */
export function guestOf(roomID: string): Identity {
  return somebody({
    subject: 'guest:i1#r1',
    userID: 'g-r1',
    userName: 'Zoë (Guest)',
    method: 'guest',
    claims: { roomID },
  });
}
