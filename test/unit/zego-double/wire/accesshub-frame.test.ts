import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  encodeHubFrame,
  type HubFrame,
  maxBodyLength,
  parseHubFrames,
} from '../../../../demo/zego-double/wire/accesshub-frame.ts';

const frame = fc
  .record({
    type: fc.nat(0xffff),
    stream: fc.nat(0xffff_ffff),
    body: fc.uint8Array({ maxLength: 60 }),
  })
  .map(({ type, stream, body }): HubFrame => ({ type, stream, body: Buffer.from(body) }));

describe('a hub frame', () => {
  it('has the layout that the SDK speaks', () => {
    const bytes = encodeHubFrame({ type: 17, stream: 258, body: Buffer.from('hi') });
    expect(bytes.toString('hex')).toBe('af00' + '0011' + '00000002' + '00000102' + '00' + '6869');
  });

  it('is read as it was written, also several in one message', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), (frames) => {
        expect(parseHubFrames(Buffer.concat(frames.map(encodeHubFrame)))).toEqual({ ok: true, frames });
      }),
    );
  });

  it('that is cut off keeps those before it', () => {
    const whole = encodeHubFrame({ type: 12, stream: 0, body: Buffer.from('abc') });
    for (let length = 1; length < whole.length; length += 1) {
      const parsed = parseHubFrames(Buffer.concat([whole, whole.subarray(0, length)]));
      expect(parsed).toMatchObject({ ok: false, problem: 'truncated' });
      expect(parsed.frames).toHaveLength(1);
    }
  });

  it('of another protocol is refused', () => {
    const bytes = encodeHubFrame({ type: 12, stream: 0, body: Buffer.alloc(0) });
    bytes.writeUInt8(0x47, 0);
    expect(parseHubFrames(bytes)).toEqual({ ok: false, frames: [], problem: 'bad-magic' });
  });

  it('that claims to be larger than any message is refused before its body is waited for', () => {
    const head = encodeHubFrame({ type: 12, stream: 0, body: Buffer.alloc(0) });
    head.writeUInt32BE(maxBodyLength + 1, 4);
    expect(parseHubFrames(head)).toEqual({ ok: false, frames: [], problem: 'too-long' });
    head.writeUInt32BE(maxBodyLength, 4);
    expect(parseHubFrames(head)).toMatchObject({ problem: 'truncated' });
  });

  it('of noise never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (noise, begun) => {
        const bytes = Buffer.from(noise);
        if (begun && bytes.length > 0) bytes.writeUInt8(0xaf, 0);
        expect(parseHubFrames(bytes)).toHaveProperty('ok');
      }),
    );
  });
});
