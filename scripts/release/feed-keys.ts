import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { feedPreamble, parseFeedSignatures, writeFeedSignatures } from '../../shared/update-feed.ts';
import { ReleaseProblem } from './tools.ts';

const spkiStart = Buffer.from('302a300506032b6570032100', 'hex');

/** Makes a key that signs feeds, into a file that only its owner reads. */
export function makeFeedKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return privateKey;
}

export function readFeedKey(file: string): KeyObject {
  let key: KeyObject;
  try {
    key = createPrivateKey(readFileSync(file));
  } catch {
    throw new ReleaseProblem(`${file} is no private key that can be read.`);
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new ReleaseProblem(`${file} is no Ed25519 key.`);
  return key;
}

/** As policies and main/updates/built-in-keys.ts have it: 32 bytes in base64. */
export function publicKeyOf(key: KeyObject): string {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

/** What goes into the `.sig` beside a feed. */
export function signFeed(name: string, feed: Buffer, keys: readonly KeyObject[]): string {
  const message = Buffer.concat([Buffer.from(feedPreamble(name)), feed]);
  return writeFeedSignatures(
    keys.map((key) => ({ key: publicKeyOf(key), signature: sign(null, message, key).toString('base64') })),
  );
}

/** What is wrong with the signatures of a feed: each has to be good, and one has to be by a key that counts. */
export function feedProblem(
  name: string,
  feed: Buffer,
  signatures: string,
  trusted: readonly string[],
): string | undefined {
  const parsed = parseFeedSignatures(signatures);
  if (parsed === undefined) return 'is no signature of a feed';
  const message = Buffer.concat([Buffer.from(feedPreamble(name)), feed]);
  for (const { key, signature } of parsed) {
    const der = Buffer.concat([spkiStart, Buffer.from(key, 'base64')]);
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (!verify(null, message, publicKey, Buffer.from(signature, 'base64')))
      return `the signature by ${key} is not good`;
  }
  return parsed.some(({ key }) => trusted.includes(key)) ? undefined : 'is signed by no key that counts';
}
