/** A head and a body, still encoded: what every payload inside a hub frame consists of. */
export interface Parts {
  readonly head: Buffer;
  readonly body: Buffer;
}

/** `prefix | u16 head length | u32 body length | head | body`, big-endian; all of ZEGO's payloads share it. */
export function joinParts(prefix: readonly number[], parts: Parts): Buffer {
  const lengths = Buffer.alloc(6);
  lengths.writeUInt16BE(parts.head.length, 0);
  lengths.writeUInt32BE(parts.body.length, 2);
  return Buffer.concat([Buffer.from(prefix), lengths, parts.head, parts.body]);
}

/** The reverse of {@link joinParts}; undefined when the bytes do not begin with the prefix or are too short. */
export function splitParts(prefix: readonly number[], bytes: Buffer): Parts | undefined {
  const start = prefix.length + 6;
  if (bytes.length < start || prefix.some((byte, index) => bytes[index] !== byte)) return undefined;
  const headEnd = start + bytes.readUInt16BE(prefix.length);
  const bodyEnd = headEnd + bytes.readUInt32BE(prefix.length + 2);
  if (bodyEnd > bytes.length) return undefined;
  return { head: bytes.subarray(start, headEnd), body: bytes.subarray(headEnd, bodyEnd) };
}
