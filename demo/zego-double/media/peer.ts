import { RTCPeerConnection, RTCRtpCodecParameters } from 'werift';
import type { ChosenCodecs } from './offer.ts';

const loopback = '127.0.0.1';

/** One end of a media session: it answers with exactly the chosen codecs. */
export function createPeer({ audio, video }: ChosenCodecs): RTCPeerConnection {
  return new RTCPeerConnection({
    codecs: {
      audio: audio === undefined ? [] : [codecParameters('audio', audio, [], 2)],
      video:
        video === undefined
          ? []
          : [
              codecParameters('video', video, [
                { type: 'nack' },
                { type: 'nack', parameter: 'pli' },
                { type: 'goog-remb' },
              ]),
            ],
    },
    iceServers: [],
    iceUseIpv4: true,
    iceUseIpv6: false,
    // SECURITY: media is bound to loopback too; nobody else on the network can reach a demo's meeting.
    iceAdditionalHostAddresses: [loopback],
    iceInterfaceAddresses: { udp4: loopback },
    bundlePolicy: 'max-bundle',
  });
}

function codecParameters(
  kind: 'audio' | 'video',
  codec: {
    readonly name: string;
    readonly clockRate: number;
    readonly payloadType: number;
    readonly parameters: string;
  },
  rtcpFeedback: { type: string; parameter?: string }[],
  channels?: number,
): RTCRtpCodecParameters {
  return new RTCRtpCodecParameters({
    mimeType: `${kind}/${codec.name}`,
    clockRate: codec.clockRate,
    payloadType: codec.payloadType,
    parameters: codec.parameters,
    rtcpFeedback,
    ...(channels === undefined ? {} : { channels }),
  });
}

/** Takes an offer, new or repeated, and gives the answer's SDP with all candidates in it. */
export async function answerOffer(
  peer: RTCPeerConnection,
  sdp: string,
  beforeAnswer: () => void = () => undefined,
): Promise<string> {
  await peer.setRemoteDescription({ type: 'offer', sdp });
  beforeAnswer();
  await peer.setLocalDescription(await peer.createAnswer());
  const answer = peer.localDescription?.sdp;
  if (answer === undefined) throw new Error('no answer was made');
  return answer;
}
