import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { feedPreamble, writeFeedSignatures } from '../../../../shared/update-feed.ts';

export interface FeedKeys {
  readonly privateKey: KeyObject;
  /** 32 bytes in base64, as policies have it. */
  readonly publicKey: string;
}

export function keyPair(): FeedKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey, publicKey: spki.subarray(-32).toString('base64') };
}

/** What stands in the `.sig` beside the feed. */
export function signFeed(name: string, feed: string, by: readonly FeedKeys[]): string {
  const message = Buffer.from(feedPreamble(name) + feed, 'utf8');
  return writeFeedSignatures(
    by.map(({ privateKey, publicKey }) => ({
      key: publicKey,
      signature: sign(null, message, privateKey).toString('base64'),
    })),
  );
}
