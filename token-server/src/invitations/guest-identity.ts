import type { Authenticator } from '../identity/authenticator.ts';
import { displayName, maxDisplayNameBytes } from '../identity/display-name.ts';
import type { Identity } from '../identity/identity.ts';
import { Problem } from '../server/problem.ts';
import { bearerChallenge } from '../sign-in/challenge.ts';
import { type Guest, guestKeyPrefix, readGuestKey } from './guest-key.ts';

const mark = ' (Guest)';

/** A name as the others see it when it is a guest's; `null` when there is nothing to show. */
export function guestName(name: string): string | null {
  const shown = displayName(name);
  if (shown === null || shown.endsWith(mark)) return shown;
  const letters = Array.from(shown);
  while (Buffer.byteLength(letters.join('')) > maxDisplayNameBytes - mark.length) letters.pop();
  return letters.join('').trimEnd() + mark;
}

export function guestIdentity(guest: Guest): Identity {
  return {
    subject: `guest:${guest.invitationID}#${guest.id}`,
    // SECURITY: never the userID of an employee, who would be thrown out of the meeting by it.
    userID: `g-${guest.id}`,
    userName: guest.name,
    groups: [],
    claims: { roomID: guest.roomID, ...(guest.title === null ? {} : { title: guest.title }) },
    method: 'guest',
    credentialID: null,
    expiresAt: guest.expiresAt,
    role: null,
  };
}

export interface GuestAuthenticatorOptions {
  /** `SigningKeys.guests` as it is now. */
  readonly key: () => Buffer;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** Guests who were let in before and come to renew. */
export function createGuestAuthenticator({ key, clock }: GuestAuthenticatorOptions): Authenticator {
  return {
    authenticate(given) {
      if (given.kind !== 'bearer' || !given.key.reveal().startsWith(guestKeyPrefix)) {
        return null;
      }
      const guest = readGuestKey(key(), given.key);
      if (guest === null || guest.expiresAt * 1000 <= clock()) {
        throw new Problem('guest-key-invalid', { headers: bearerChallenge });
      }
      return guestIdentity(guest);
    },
  };
}
