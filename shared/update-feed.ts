/**
 * The signature of a feed of updates, beside it under the same name with `.sig`: a line for each key that signed,
 * `<public key> <signature>`, both in base64. One trusted key is enough, so keys change by signing with both for a while.
 */
export interface FeedSignature {
  /** An Ed25519 public key, its 32 bytes in base64. */
  readonly key: string;
  /** 64 bytes in base64. */
  readonly signature: string;
}

/**
 * What stands before the bytes of a feed when it is signed.
 * SECURITY: its name, so that the good feed of another system or channel can't be passed off as this one.
 */
export function feedPreamble(name: string): string {
  return `foyer update feed\n${name}\n`;
}

const line = /^([A-Za-z0-9+/]{43}=) ([A-Za-z0-9+/]{86}==)$/;

/** `undefined`: this is no signature of a feed. At most 8 keys. */
export function parseFeedSignatures(text: string): readonly FeedSignature[] | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || lines.length > 8) return undefined;
  const signatures = lines.flatMap((one) => {
    const [, key, signature] = line.exec(one) ?? [];
    return key === undefined || signature === undefined ? [] : [{ key, signature }];
  });
  return signatures.length === lines.length ? signatures : undefined;
}

export function writeFeedSignatures(signatures: readonly FeedSignature[]): string {
  return signatures.map(({ key, signature }) => `${key} ${signature}\n`).join('');
}

/** What electron-updater calls the feed of a channel. Windows' has no name of its own. */
export function feedName(channel: string, platform: string, arch: string): string {
  switch (platform) {
    case 'linux':
      return `${channel}-linux${arch === 'x64' ? '' : `-${arch}`}.yml`;
    case 'darwin':
      return `${channel}-mac.yml`;
    default:
      return `${channel}.yml`;
  }
}
