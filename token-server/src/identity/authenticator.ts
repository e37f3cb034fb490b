import type { Awaitable } from '../awaitable.ts';
import type { Authorization } from '../sign-in/authorization.ts';
import type { Identity } from './identity.ts';

/** One way to prove who one is. Several are asked in turn, see `sign-in/caller.ts`. */
export interface Authenticator {
  /**
   * Who was proved; `null` when the credential is not of this kind, so that the next authenticator may look at it.
   *
   * @throws Problem when it is of this kind and wrong.
   */
  authenticate(given: Authorization, from: { readonly address: string }): Awaitable<Identity | null>;
}
