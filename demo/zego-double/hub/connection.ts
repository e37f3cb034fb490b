import { z } from 'zod';
import { type DoubleLog, reasonOf } from '../log.ts';
import { MediaChannel } from '../media/media-channel.ts';
import type { MediaSessions } from '../media/media-sessions.ts';
import type { Cloud } from '../rooms/cloud.ts';
import { RoomChannel } from '../rooms/room-channel.ts';
import type { Messages } from '../schema/messages.ts';
import { encodeHubFrame, type HubFrame, parseHubFrames } from '../wire/accesshub-frame.ts';
import { integer, rawBytes } from '../wire/fields.ts';
import { messageNames, messageTypes, services } from './message-types.ts';
import { simpleAnswer } from './simple-answers.ts';

const upward = z.object({
  txid: integer,
  service_no: integer,
  ack: z.boolean().default(false),
  payload: rawBytes,
});

/** `wss_message_type` of what comes down a channel: the room's and the media's differ. */
const messageKinds = { room: 1, media: 2 } as const;

/**
 * One client's connection to the access hub. It never throws: whatever cannot be read is logged and dropped, as the
 * peer may be anything.
 */
export class HubConnection {
  readonly #log: DoubleLog;
  readonly #messages: Messages;
  readonly #write: (bytes: Buffer) => void;
  readonly #room: RoomChannel;
  readonly #media: MediaChannel;
  readonly #established = new Set<number>();
  #roomStream = 0;
  #mediaStream = 0;

  /** @param write sends bytes over the socket; a closed one drops them. */
  constructor(cloud: Cloud, sessions: MediaSessions, write: (bytes: Buffer) => void) {
    this.#log = cloud.settings.log;
    this.#messages = cloud.settings.messages;
    this.#write = write;
    this.#room = new RoomChannel(cloud, {
      send: (payload) => {
        this.#down(this.#roomStream, messageKinds.room, payload);
      },
      left: () => {
        sessions.closeAllOf(this);
      },
    });
    this.#media = new MediaChannel({
      messages: this.#messages,
      sessions,
      owner: this,
      log: this.#log,
      send: (payload) => {
        this.#down(this.#mediaStream, messageKinds.media, payload);
      },
    });
  }

  receive(bytes: Buffer): void {
    const parsed = parseHubFrames(bytes);
    if (!parsed.ok) this.#log('frame dropped', { problem: parsed.problem, bytes: bytes.length });
    for (const frame of parsed.frames) {
      try {
        this.#handle(frame);
      } catch (error) {
        this.#dropped(frame, error);
      }
    }
  }

  disconnected(): void {
    this.#room.disconnected();
  }

  #handle(frame: HubFrame): void {
    const name = messageNames.get(frame.type);
    if (name === undefined) {
      this.#log('message of an unknown type', { type: frame.type });
      return;
    }
    const body = this.#messages.decode('connection', name, frame.body);
    if (frame.type === messageTypes.upward) {
      this.#up(frame, upward.parse(body));
      return;
    }
    const answer = simpleAnswer(this.#messages, frame.type, body);
    if (answer !== undefined) this.#send(answer.type, frame.stream, answer.body);
  }

  #up(frame: HubFrame, message: z.infer<typeof upward>): void {
    if (!this.#established.has(frame.stream)) {
      this.#established.add(frame.stream);
      this.#send(messageTypes.channelEstablished, frame.stream, { elapse: 1, from: 0 });
    }
    if (message.ack) this.#send(messageTypes.upwardAck, frame.stream, { txid: message.txid });
    switch (message.service_no) {
      case services.room:
        this.#roomStream = frame.stream;
        this.#room.receive(message.payload);
        return;
      case services.media:
        this.#mediaStream = frame.stream;
        this.#media.receive(message.payload).catch((error: unknown) => {
          this.#dropped(frame, error);
        });
        return;
      default:
        this.#log('message for an unknown service', { service: message.service_no });
    }
  }

  #down(stream: number, kind: number, payload: Buffer): void {
    this.#send(messageTypes.downward, stream, { payload, wss_message_type: kind, ts: Date.now() });
  }

  #send(type: number, stream: number, body: Readonly<Record<string, unknown>>): void {
    const name = messageNames.get(type);
    if (name === undefined) throw new Error(`no message of type ${String(type)}`);
    this.#write(encodeHubFrame({ type, stream, body: this.#messages.encode('connection', name, body) }));
  }

  #dropped(frame: HubFrame, error: unknown): void {
    this.#log('message dropped', { type: frame.type, bytes: frame.body.length, reason: reasonOf(error) });
  }
}
