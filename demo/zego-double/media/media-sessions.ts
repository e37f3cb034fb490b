import { randomBytes } from 'node:crypto';
import type { DoubleLog } from '../log.ts';
import type { Endpoint } from './endpoint.ts';
import { Playing } from './playing.ts';
import { Publishing } from './publishing.ts';
import { type PacketCounts, Relay } from './relay.ts';

/** `type` in the SDK's requests: 0 sends a stream, 1 receives one. */
export type SessionType = 'publish' | 'play';

export interface MediaSession {
  readonly id: number;
  /** Shown again by a client that comes back on a new connection. */
  readonly token: string;
  readonly type: SessionType;
  readonly streamID: string;
}

export interface StreamState {
  readonly streamID: string;
  readonly publishing: boolean;
  readonly videoCodec: string | null;
  /** RTP packets received from the publisher. */
  readonly packets: PacketCounts;
  readonly players: number;
}

interface Entry {
  readonly session: MediaSession;
  /** The connection that owns it; another one after the client has come back. */
  owner: object;
  endpoint: Endpoint | undefined;
}

/** The selective forwarding unit: every media session, and the streams between them. */
export class MediaSessions {
  readonly #entries = new Map<number, Entry>();
  readonly #relays = new Map<string, Relay>();
  readonly #log: DoubleLog;
  readonly #nextID: () => number;
  #forwarding = true;

  constructor(log: DoubleLog, nextID: () => number) {
    this.#log = log;
    this.#nextID = nextID;
  }

  open(owner: object, type: SessionType, streamID: string): MediaSession {
    const session = { id: this.#nextID(), token: randomBytes(12).toString('hex'), type, streamID };
    this.#entries.set(session.id, { session, owner, endpoint: undefined });
    return session;
  }

  /** Answers a client's offer. @throws Error for a session the connection does not own, or an offer it cannot read. */
  async answer(owner: object, id: number, sdp: string): Promise<string> {
    const entry = this.#entries.get(id);
    if (entry?.owner !== owner) throw new Error(`no media session ${String(id)}`);
    entry.endpoint ??= this.#createEndpoint(entry.session, sdp);
    return entry.endpoint.answer(sdp);
  }

  /** Gives a session to the connection its client came back on. @returns whether it still exists. */
  resume(owner: object, id: number, token: string): boolean {
    const entry = this.#entries.get(id);
    if (entry?.session.token !== token) return false;
    entry.owner = owner;
    return true;
  }

  close(owner: object, id: number): void {
    const entry = this.#entries.get(id);
    if (entry?.owner === owner) this.#remove(entry);
  }

  closeAllOf(owner: object): void {
    for (const entry of [...this.#entries.values()]) if (entry.owner === owner) this.#remove(entry);
  }

  closeAll(): void {
    for (const entry of [...this.#entries.values()]) this.#remove(entry);
  }

  /** Stops or resumes passing media on; connections stay up. */
  setForwarding(forwarding: boolean): void {
    this.#forwarding = forwarding;
    for (const relay of this.#relays.values()) {
      relay.forwarding = forwarding;
      if (forwarding) relay.requestKeyFrame();
    }
  }

  get sessionCount(): number {
    return this.#entries.size;
  }

  streams(): StreamState[] {
    return [...this.#relays].map(([streamID, relay]) => ({
      streamID,
      publishing: relay.hasSource,
      videoCodec: relay.videoCodec ?? null,
      packets: relay.packets,
      players: relay.playerCount,
    }));
  }

  #createEndpoint({ type, streamID }: MediaSession, sdp: string): Endpoint {
    const relay = this.#relays.get(streamID) ?? new Relay();
    relay.forwarding = this.#forwarding;
    this.#relays.set(streamID, relay);
    this.#log('media session', { type, stream: streamID });
    switch (type) {
      case 'publish':
        return new Publishing(sdp, relay, this.#log);
      case 'play':
        return new Playing(sdp, relay, this.#log);
    }
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry.session.id);
    entry.endpoint?.close();
    const relay = this.#relays.get(entry.session.streamID);
    if (relay?.isUnused === true) this.#relays.delete(entry.session.streamID);
  }
}
