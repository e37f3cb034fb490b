import type { RtpPacket } from 'werift';
import type { VideoCodec } from './offer.ts';

export type MediaKind = 'audio' | 'video';

/** Sends a stream's packets on to one client. */
export interface Player {
  forward(kind: MediaKind, packet: RtpPacket): void;
  /** The packets that follow come from another source. */
  sourceChanged(): void;
}

/** Where a stream's packets come from. */
export interface Source {
  readonly videoCodec: VideoCodec | undefined;
  requestKeyFrame(): void;
}

export type PacketCounts = Readonly<Record<MediaKind, number>>;

/** A picture can only begin with a key frame; asking for more than this many a second only costs quality. */
const keyFrameGapMs = 400;

/** One stream by its id: at most one source, any number of players, either side first. */
export class Relay {
  readonly #players = new Set<Player>();
  readonly #counts = { audio: 0, video: 0 };
  #source: Source | undefined;
  #lastKeyFrameRequest = 0;
  /** While false, packets are counted but go nowhere: the cloud is dark. */
  forwarding = true;

  get videoCodec(): VideoCodec | undefined {
    return this.#source?.videoCodec;
  }

  /** Packets received from the source. */
  get packets(): PacketCounts {
    return { ...this.#counts };
  }

  get playerCount(): number {
    return this.#players.size;
  }

  get hasSource(): boolean {
    return this.#source !== undefined;
  }

  get isUnused(): boolean {
    return this.#source === undefined && this.#players.size === 0;
  }

  setSource(source: Source): void {
    this.#source = source;
    for (const player of this.#players) player.sourceChanged();
  }

  removeSource(source: Source): void {
    if (this.#source === source) this.#source = undefined;
  }

  addPlayer(player: Player): void {
    this.#players.add(player);
  }

  removePlayer(player: Player): void {
    this.#players.delete(player);
  }

  receive(source: Source, kind: MediaKind, packet: RtpPacket): void {
    if (source !== this.#source) return;
    this.#counts[kind] += 1;
    if (!this.forwarding) return;
    for (const player of this.#players) player.forward(kind, packet);
  }

  requestKeyFrame(): void {
    const now = Date.now();
    if (now - this.#lastKeyFrameRequest < keyFrameGapMs) return;
    this.#lastKeyFrameRequest = now;
    this.#source?.requestKeyFrame();
  }
}
