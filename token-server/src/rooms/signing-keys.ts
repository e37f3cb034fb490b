import { hkdfSync, type KeyObject } from 'node:crypto';

/** What this server signs with, one key for each purpose: what was signed for one means nothing to another. */
export interface SigningKeys {
  /** Ids of meetings, with their creators. */
  readonly meetings: Buffer;
  readonly invitations: Buffer;
  /** What a guest renews with. */
  readonly guests: Buffer;
}

const keyBytes = 32;
const known = new WeakMap<KeyObject, SigningKeys>();

/**
 * The keys that follow from the content of `roomKeyFile`, or, without one, from the ServerSecret: replicas that share
 * it agree on every meeting and invitation without a word. All of them change with it: creators are no longer hosts
 * of the meetings they made, invitations end. A `roomKeyFile` of its own outlives a change of the ServerSecret.
 */
export function signingKeys(root: KeyObject): SigningKeys {
  const before = known.get(root);
  if (before !== undefined) return before;
  const derive = (purpose: string) =>
    // SECURITY: one way. A key that got out tells nothing of the secret or of the other keys.
    Buffer.from(hkdfSync('sha256', root, 'foyer token server', `${purpose} v1`, keyBytes));
  const keys = { meetings: derive('meetings'), invitations: derive('invitations'), guests: derive('guests') };
  known.set(root, keys);
  return keys;
}
