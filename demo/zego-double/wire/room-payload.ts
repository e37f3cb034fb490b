import { joinParts, type Parts, splitParts } from './parts.ts';

/** First byte of everything on the room channel (service 17), measured against uikit-prebuilt 2.18.4. */
const prefix = [0x31] as const;

export function encodeRoomPayload(parts: Parts): Buffer {
  return joinParts(prefix, parts);
}

export function parseRoomPayload(bytes: Buffer): Parts | undefined {
  return splitParts(prefix, bytes);
}
