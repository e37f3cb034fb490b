import type { RTCPeerConnection } from 'werift';
import { type DoubleLog, reasonOf } from '../log.ts';
import type { Endpoint } from './endpoint.ts';
import { chooseCodecs, type VideoCodec } from './offer.ts';
import { answerOffer, createPeer } from './peer.ts';
import type { Relay, Source } from './relay.ts';

/** Takes a client's stream in and gives its packets to the relay. @param sdp the client's first offer. */
export class Publishing implements Endpoint, Source {
  readonly videoCodec: VideoCodec | undefined;
  readonly #peer: RTCPeerConnection;
  readonly #relay: Relay;
  readonly #log: DoubleLog;

  constructor(sdp: string, relay: Relay, log: DoubleLog) {
    const codecs = chooseCodecs(sdp);
    this.videoCodec = codecs.video?.codec;
    this.#relay = relay;
    this.#log = log;
    this.#peer = createPeer(codecs);
    this.#peer.onTrack.subscribe((track) => {
      const kind = track.kind;
      if (kind !== 'audio' && kind !== 'video') return;
      track.onReceiveRtp.subscribe((packet) => {
        relay.receive(this, kind, packet);
      });
    });
    relay.setSource(this);
  }

  answer(sdp: string): Promise<string> {
    return answerOffer(this.#peer, sdp);
  }

  requestKeyFrame(): void {
    for (const { receiver } of this.#peer.getTransceivers()) {
      const ssrc = receiver.track.ssrc;
      if (receiver.kind !== 'video' || ssrc === undefined) continue;
      receiver.sendRtcpPLI(ssrc).catch((error: unknown) => {
        this.#log('key frame not requested', { reason: reasonOf(error) });
      });
    }
  }

  close(): void {
    this.#relay.removeSource(this);
    this.#peer.close().catch((error: unknown) => {
      this.#log('publisher not closed', { reason: reasonOf(error) });
    });
  }
}
