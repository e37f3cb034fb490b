import type { RTCPeerConnection, RTCRtpSender, RtpPacket } from 'werift';
import { type DoubleLog, reasonOf } from '../log.ts';
import type { Endpoint } from './endpoint.ts';
import { chooseCodecs, videoCodecs } from './offer.ts';
import { answerOffer, createPeer } from './peer.ts';
import type { MediaKind, Player, Relay } from './relay.ts';

/** Sends a stream on to one client. @param sdp the client's first offer. */
export class Playing implements Endpoint, Player {
  readonly #peer: RTCPeerConnection;
  readonly #relay: Relay;
  readonly #log: DoubleLog;
  readonly #senders = new Map<MediaKind, RTCRtpSender>();
  /** Kinds whose next packet begins a new numbering. */
  readonly #restarted = new Set<MediaKind>();

  constructor(sdp: string, relay: Relay, log: DoubleLog) {
    this.#relay = relay;
    this.#log = log;
    // A stream that nobody publishes yet will be H.264: UIKit's default.
    this.#peer = createPeer(
      chooseCodecs(sdp, relay.videoCodec === undefined ? videoCodecs : [relay.videoCodec]),
    );
    this.#peer.connectionStateChange.subscribe((state) => {
      if (state === 'connected') relay.requestKeyFrame();
    });
    relay.addPlayer(this);
  }

  answer(sdp: string): Promise<string> {
    return answerOffer(this.#peer, sdp, () => {
      this.#takeSenders();
    });
  }

  forward(kind: MediaKind, packet: RtpPacket): void {
    const sender = this.#senders.get(kind);
    if (sender === undefined || this.#peer.connectionState !== 'connected') return;
    // A sender renumbers the packet in place, so each player needs its own.
    const own = packet.clone();
    // Header extensions are numbered per connection; the publisher's numbers mean nothing to this client.
    own.header.extensions = [];
    if (this.#restarted.delete(kind)) sender.replaceRTP(own.header);
    sender.sendRtp(own).catch((error: unknown) => {
      this.#log('packet not forwarded', { kind, reason: reasonOf(error) });
    });
  }

  sourceChanged(): void {
    for (const kind of this.#senders.keys()) this.#restarted.add(kind);
    this.#relay.requestKeyFrame();
  }

  close(): void {
    this.#relay.removePlayer(this);
    this.#peer.close().catch((error: unknown) => {
      this.#log('player not closed', { reason: reasonOf(error) });
    });
  }

  #takeSenders(): void {
    for (const transceiver of this.#peer.getTransceivers()) {
      const { kind, sender } = transceiver;
      if (kind !== 'audio' && kind !== 'video') continue;
      transceiver.setDirection('sendonly');
      if (this.#senders.has(kind)) continue;
      this.#senders.set(kind, sender);
      sender.onPictureLossIndication.subscribe(() => {
        this.#relay.requestKeyFrame();
      });
    }
  }
}
