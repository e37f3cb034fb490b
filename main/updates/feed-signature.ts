import { createPublicKey, verify } from 'node:crypto';
import { feedPreamble, parseFeedSignatures } from '../../shared/update-feed.ts';

/** What stands before the 32 bytes of an Ed25519 key in its usual form (SPKI, DER). */
const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');

interface SignedFeed {
  /** Of the file, for example `latest-linux.yml`. */
  readonly name: string;
  readonly feed: string;
  /** What the `.sig` beside it says. */
  readonly signatures: string;
  /** Public keys that count: 32 bytes in base64. */
  readonly keys: readonly string[];
}

/** SECURITY: whether one of our keys signed exactly these bytes under exactly this name. Without keys nothing is signed. */
export function isSignedFeed({ name, feed, signatures, keys }: SignedFeed): boolean {
  const message = Buffer.from(feedPreamble(name) + feed, 'utf8');
  return (parseFeedSignatures(signatures) ?? []).some(
    ({ key, signature }) => keys.includes(key) && isSignedBy(key, message, Buffer.from(signature, 'base64')),
  );
}

function isSignedBy(key: string, message: Buffer, signature: Buffer): boolean {
  try {
    const der = Buffer.concat([spkiStart, Buffer.from(key, 'base64')]);
    return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
  } catch {
    // 32 bytes that are no key.
    return false;
  }
}
