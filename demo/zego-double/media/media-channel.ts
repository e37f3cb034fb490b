import { z } from 'zod';
import { type DoubleLog, reasonOf } from '../log.ts';
import type { Messages } from '../schema/messages.ts';
import { integer, rawBytes, text } from '../wire/fields.ts';
import { encodeMediaPayload, parseMediaPayload } from '../wire/media-payload.ts';
import { answerCommands } from './command-answers.ts';
import { mediaRequests, sessionResetPush } from './media-commands.ts';
import type { MediaSession, MediaSessions } from './media-sessions.ts';

export interface MediaChannelParts {
  readonly messages: Messages;
  readonly sessions: MediaSessions;
  /** Whose sessions these are: the connection. */
  readonly owner: object;
  readonly log: DoubleLog;
  /** @param payload for the channel's stream on the connection. */
  readonly send: (payload: Buffer) => void;
}

const head = z.object({ cmd: integer, seq: integer, session_id: integer });
type Head = z.infer<typeof head>;
type Body = Readonly<Record<string, unknown>>;

const loginRequest = z.object({
  sessions: z.array(z.object({ session_id: integer, session_token: text })).default([]),
});
const createRequest = z.object({ type: integer, stream_id: text, sdp: text });
const describeRequest = z.object({ sdp: text });
const commandRequest = z.object({ peer_id: integer, cmd_id: integer, body: rawBytes });

/** The one media server there is. The SDK wants a list and how long it holds, in seconds. */
const gateway = { gw_nodes: ['127.0.0.1'], gw_nodes_ttl: 3600, client_ip: '127.0.0.1' } as const;
const ok = { result: 0 } as const;
const failed = { result: -1 } as const;
const pushEnvelope = 101;

/** One connection's media channel (service 18): sessions are made, answered and ended here. */
export class MediaChannel {
  readonly #parts: MediaChannelParts;

  constructor(parts: MediaChannelParts) {
    this.#parts = parts;
  }

  /** @throws Error for bytes that are no media request; nothing has changed then. */
  async receive(payload: Buffer): Promise<void> {
    const { messages } = this.#parts;
    const parts = parseMediaPayload(payload);
    if (parts === undefined) throw new Error('not a media payload');
    const header = head.parse(messages.decode('media', 'Head', parts.head));
    const command = mediaRequests.get(header.cmd);
    // What else clients send are acknowledgements of pushes.
    if (command === undefined) return;
    const body = messages.decode('media', command.request, parts.body);
    const answer = await this.#answer(command.request, header, body);
    this.#write(header.cmd + 1, command.answer, { ...header, ...answer.head }, answer.body);
  }

  async #answer(request: string, header: Head, body: unknown): Promise<{ head?: Partial<Head>; body: Body }> {
    const { sessions, owner, messages } = this.#parts;
    switch (request) {
      case 'LoginReq':
        this.#resumeSessions(body);
        return { body: { ...ok, tokenType: 1, token: 'media' } };
      case 'WebRTCDispatchReq':
        return { body: { ...ok, ...gateway } };
      case 'CreateSessionReq': {
        const session = this.#open(body);
        return {
          head: { session_id: session.id },
          body: { ...this.#welcome(session), session_id: session.id },
        };
      }
      case 'CreateSessionWithSdpReq':
        return this.#createWithOffer(body);
      case 'MediaDescReq':
        return { body: await this.#describe(header.session_id, describeRequest.parse(body).sdp) };
      case 'CloseSessionReq':
        sessions.close(owner, header.session_id);
        return { body: ok };
      case 'CmdReq': {
        const command = commandRequest.parse(body);
        const answers = answerCommands(messages, command.body);
        return { body: { peer_id: command.peer_id, cmd_id: command.cmd_id, body: answers } };
      }
      default:
        // Reports about quality and switches for pictures: acknowledged, they change nothing here.
        return { body: ok };
    }
  }

  /** Sessions a client brings along to a new connection go on; of those that are gone it is told. */
  #resumeSessions(body: unknown): void {
    const { sessions, owner, log } = this.#parts;
    const wanted = loginRequest.parse(body).sessions;
    const lost = wanted.filter(
      (session) => !sessions.resume(owner, session.session_id, session.session_token),
    );
    if (wanted.length > 0) log('media sessions resumed', { wanted: wanted.length, lost: lost.length });
    if (lost.length === 0) return;
    this.#write(
      sessionResetPush.number,
      sessionResetPush.name,
      { seq: 0, session_id: 0 },
      {
        cResetType: sessionResetPush.someSessions,
        session_ids: lost.map((session) => session.session_id),
      },
    );
  }

  #open(body: unknown): MediaSession {
    const request = createRequest.parse(body);
    return this.#parts.sessions.open(
      this.#parts.owner,
      request.type === 0 ? 'publish' : 'play',
      request.stream_id,
    );
  }

  #welcome(session: MediaSession): Body {
    return { ...ok, ...gateway, gw_version: 1, session_token: session.token, peer_id: session.id };
  }

  async #createWithOffer(body: unknown): Promise<{ head: Partial<Head>; body: Body }> {
    const session = this.#open(body);
    const described = await this.#describe(session.id, createRequest.parse(body).sdp);
    return { head: { session_id: session.id }, body: { ...this.#welcome(session), ...described } };
  }

  async #describe(id: number, sdp: string): Promise<Body> {
    const { sessions, owner, log } = this.#parts;
    try {
      return { ...ok, sdp: await sessions.answer(owner, id, sdp) };
    } catch (error) {
      log('offer not answered', { session: id, reason: reasonOf(error) });
      sessions.close(owner, id);
      return failed;
    }
  }

  #write(number: number, name: string, header: { seq: number; session_id: number }, body: Body): void {
    const { messages, send } = this.#parts;
    const envelope = messages.encode('mediaEnvelope', 'Header', { cmd: pushEnvelope });
    const encodedHead = messages.encode('media', 'Head', {
      cmd: number,
      seq: header.seq,
      session_id: header.session_id,
    });
    send(encodeMediaPayload(envelope, { head: encodedHead, body: messages.encode('media', name, body) }));
  }
}
