import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCodecs, codecsOf } from '../../../../demo/zego-double/media/offer.ts';

/** As Chromium offers: two H.264s, of which one has packets that a player can join anywhere. */
const offer = [
  'v=0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0',
  'a=rtpmap:111 opus/48000/2',
  'a=fmtp:111 minptime=10;useinbandfec=1',
  'a=rtpmap:0 PCMU/8000',
  'm=video 9 UDP/TLS/RTP/SAVPF 96 104 106',
  'a=rtpmap:96 VP8/90000',
  'a=rtpmap:104 H264/90000',
  'a=fmtp:104 packetization-mode=0;profile-level-id=42e01f',
  'a=rtpmap:106 H264/90000',
  'a=fmtp:106 packetization-mode=1;profile-level-id=42e01f',
  'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
  '',
].join('\r\n');

describe('codecsOf', () => {
  it('lists what an offer has, in its order', () => {
    expect(codecsOf(offer).map(({ kind, payloadType, name }) => `${kind} ${payloadType} ${name}`)).toEqual([
      'audio 111 opus',
      'audio 0 PCMU',
      'video 96 VP8',
      'video 104 H264',
      'video 106 H264',
    ]);
    expect(codecsOf(offer)[0]).toMatchObject({ clockRate: 48_000, parameters: 'minptime=10;useinbandfec=1' });
    expect(codecsOf(offer)[1]).toMatchObject({ parameters: '' });
  });

  it('never throws', () => {
    const line = fc.constantFrom(
      'm=audio 9 X 1',
      'm=video',
      'a=rtpmap:1 a/1',
      'a=rtpmap:(/(/',
      'a=fmtp:1 x',
      'v=0',
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', ''), (lines, end) => {
        expect(Array.isArray(codecsOf(lines.join(end)))).toBe(true);
      }),
    );
  });
});

describe('chooseCodecs', () => {
  it('takes opus and the H.264 that every player can read', () => {
    const { audio, video } = chooseCodecs(offer);
    expect(audio?.payloadType).toBe(111);
    expect(video).toMatchObject({ payloadType: 106, codec: 'H264' });
  });

  it('takes what a stream has already, even if the offer prefers another', () => {
    expect(chooseCodecs(offer, ['VP8']).video).toMatchObject({ payloadType: 96, codec: 'VP8' });
  });

  it('takes VP8 where there is no usable H.264, and nothing where there is neither', () => {
    const without106 = offer.replaceAll('packetization-mode=1', 'packetization-mode=0');
    expect(chooseCodecs(without106).video).toMatchObject({ payloadType: 96 });
    expect(chooseCodecs(without106, ['H264']).video).toBeUndefined();
    expect(chooseCodecs('v=0')).toEqual({ audio: undefined, video: undefined });
  });
});
