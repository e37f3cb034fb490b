import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeMediaPayload, parseMediaPayload } from '../../../../demo/zego-double/wire/media-payload.ts';
import { joinParts, splitParts } from '../../../../demo/zego-double/wire/parts.ts';
import { encodeRoomPayload, parseRoomPayload } from '../../../../demo/zego-double/wire/room-payload.ts';

const bytes = fc.uint8Array({ maxLength: 40 }).map((content) => Buffer.from(content));
const parts = fc.record({ head: bytes, body: bytes });

describe('a payload', () => {
  it('has the layouts that the SDK speaks', () => {
    const content = { head: Buffer.from('h'), body: Buffer.from('bb') };
    expect(encodeRoomPayload(content).toString('hex')).toBe('31' + '0001' + '00000002' + '68' + '6262');
    expect(encodeMediaPayload(Buffer.from('e'), content).toString('hex')).toBe(
      'b500' + '0001' + '0000000a' + '65' + '11' + '0001' + '00000002' + '68' + '6262',
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(parts, bytes, (content, envelope) => {
        expect(parseRoomPayload(encodeRoomPayload(content))).toEqual(content);
        expect(parseMediaPayload(encodeMediaPayload(envelope, content))).toEqual(content);
      }),
    );
  });

  it('that is cut off is none', () => {
    const content = { head: Buffer.from('head'), body: Buffer.from('body') };
    for (const whole of [encodeRoomPayload(content), encodeMediaPayload(Buffer.from('e'), content)])
      for (let length = 0; length < whole.length; length += 1) {
        const cut = whole.subarray(0, length);
        expect([parseRoomPayload(cut), parseMediaPayload(cut)]).toEqual([undefined, undefined]);
      }
  });

  it('of the other channel is none', () => {
    const content = { head: Buffer.from('h'), body: Buffer.from('b') };
    expect(parseMediaPayload(encodeRoomPayload(content))).toBeUndefined();
    expect(parseRoomPayload(encodeMediaPayload(Buffer.alloc(0), content))).toBeUndefined();
  });

  it('of noise never throws, and lengths that lie lead nowhere', () => {
    fc.assert(
      fc.property(bytes, (noise) => {
        const split = splitParts([0x31], Buffer.concat([Buffer.from([0x31]), noise]));
        if (split !== undefined)
          expect(
            joinParts([0x31], split).equals(
              Buffer.concat([Buffer.from([0x31]), noise]).subarray(
                0,
                7 + split.head.length + split.body.length,
              ),
            ),
          ).toBe(true);
      }),
    );
    const huge = Buffer.from('31ffffffffffff', 'hex');
    expect(splitParts([0x31], huge)).toBeUndefined();
  });
});
