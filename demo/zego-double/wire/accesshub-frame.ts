/** One frame of the connection to ZEGO's access hub. */
export interface HubFrame {
  readonly type: number;
  /** Which logical stream of the connection it belongs to; 0 for the connection itself. */
  readonly stream: number;
  readonly body: Buffer;
}

const magic = 0xaf;
const headLength = 13;

/** No message of a room is near this; a longer length field means the peer speaks something else. */
export const maxBodyLength = 1024 * 1024;

/**
 * Layout (measured against uikit-prebuilt 2.18.4, big-endian):
 * `AF 00 | u16 type | u32 body length | u32 stream | 00 | body`.
 */
export function encodeHubFrame(frame: HubFrame): Buffer {
  const head = Buffer.alloc(headLength);
  head.writeUInt8(magic, 0);
  head.writeUInt16BE(frame.type, 2);
  head.writeUInt32BE(frame.body.length, 4);
  head.writeUInt32BE(frame.stream, 8);
  return Buffer.concat([head, frame.body]);
}

export type ParsedFrames =
  | { readonly ok: true; readonly frames: readonly HubFrame[] }
  | { readonly ok: false; readonly frames: readonly HubFrame[]; readonly problem: FrameProblem };
export type FrameProblem = 'bad-magic' | 'too-long' | 'truncated';

/** Reads all frames of one WebSocket message. On a problem, `frames` holds those before it. */
export function parseHubFrames(bytes: Buffer): ParsedFrames {
  const frames: HubFrame[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < headLength) return { ok: false, frames, problem: 'truncated' };
    if (bytes.readUInt8(at) !== magic) return { ok: false, frames, problem: 'bad-magic' };
    const length = bytes.readUInt32BE(at + 4);
    if (length > maxBodyLength) return { ok: false, frames, problem: 'too-long' };
    const end = at + headLength + length;
    if (end > bytes.length) return { ok: false, frames, problem: 'truncated' };
    frames.push({
      type: bytes.readUInt16BE(at + 2),
      stream: bytes.readUInt32BE(at + 8),
      body: bytes.subarray(at + headLength, end),
    });
    at = end;
  }
  return { ok: true, frames };
}
