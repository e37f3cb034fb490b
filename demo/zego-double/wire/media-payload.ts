import { joinParts, type Parts, splitParts } from './parts.ts';

/**
 * The media channel (service 18) wraps twice: an outer envelope that says "request" or "answer", an inner one with the
 * command. Both prefixes measured against uikit-prebuilt 2.18.4.
 */
const outerPrefix = [0xb5, 0x00] as const;
const innerPrefix = [0x11] as const;

/** @param envelope the encoded outer header. */
export function encodeMediaPayload(envelope: Buffer, parts: Parts): Buffer {
  return joinParts(outerPrefix, { head: envelope, body: joinParts(innerPrefix, parts) });
}

export function parseMediaPayload(bytes: Buffer): Parts | undefined {
  const outer = splitParts(outerPrefix, bytes);
  return outer === undefined ? undefined : splitParts(innerPrefix, outer.body);
}
