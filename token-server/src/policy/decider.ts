import type { Awaitable } from '../awaitable.ts';
import type { Identity } from '../identity/identity.ts';
import { decide, type Decision, type RoomRequest } from './decide.ts';
import type { PolicyHook } from './policy-hook.ts';
import type { Policy } from './policy.ts';

/** Decides by the policy as it is now, or by the company's own service. */
export interface Decider {
  decide(identity: Identity, request: RoomRequest): Awaitable<Decision>;
  /** False while everybody with an account may enter every room, so that a token need not name one. */
  tellsRoomsApart(): boolean;
}

export function createDecider(policy: () => Policy, hook: PolicyHook | null): Decider {
  return {
    decide(identity, request) {
      if (hook === null) return decide(policy(), identity, request);
      // SECURITY: the service is not asked about what an invitation to another room can never give.
      if (identity.method === 'guest' && identity.claims['roomID'] !== request.roomID) {
        return { allowed: false, code: 'room-not-allowed', rule: 'invitation' };
      }
      return hook(identity, request);
    },
    tellsRoomsApart: () => hook !== null || policy().kind !== 'open',
  };
}
