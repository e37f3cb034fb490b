import { hkdfSync } from 'node:crypto';
import type { Secret } from '../secret.ts';

/** What this server signs with, one key for each purpose: what was signed for one means nothing to another. */
export interface SigningKeys {
  /** Ids of meetings, with their creators. */
  readonly meetings: Buffer;
  readonly invitations: Buffer;
  /** What a guest renews with. */
  readonly guests: Buffer;
}

const keyBytes = 32;

/**
 * The keys that follow from the content of `roomKeyFile`, or, without one, from the ServerSecret: replicas that share
 * it agree on every meeting and invitation without a word. All of them change with it: creators are no longer hosts
 * of the meetings they made, invitations end. A `roomKeyFile` of its own outlives a change of the ServerSecret.
 */
export function deriveSigningKeys(root: Secret): SigningKeys {
  const derive = (purpose: string) =>
    // SECURITY: one way. A key that got out tells nothing of the secret or of the other keys.
    Buffer.from(hkdfSync('sha256', root.reveal(), 'foyer token server', `${purpose} v1`, keyBytes));
  return { meetings: derive('meetings'), invitations: derive('invitations'), guests: derive('guests') };
}
