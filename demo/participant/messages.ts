import { z } from 'zod';

/**
 * The lines between the participant and whoever started it: JSON, one message a line, over stdin and stdout.
 * SECURITY: tokens travel on stdin only; no message of the participant has room for one.
 */

/** Everything UIKit needs to enter one room as one user. */
export const kit = z.object({
  appID: z.int().positive(),
  token: z.string().min(1),
  roomID: z.string().min(1),
  userID: z.string().min(1),
  userName: z.string().min(1),
});
export type Kit = z.infer<typeof kit>;

/** To the participant. The first message is `join`. */
export const parentMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('join'), kit }),
  /** The answer to `token-wanted`; null when there is none to be had. */
  z.object({ type: z.literal('token'), id: z.int(), token: z.string().min(1).nullable() }),
  z.object({ type: z.literal('say'), text: z.string().min(1) }),
  z.object({ type: z.literal('leave') }),
]);
export type ParentMessage = z.infer<typeof parentMessage>;

/** What the page can be told to do. */
export type PageCommand = Extract<ParentMessage, { type: 'say' | 'leave' }>;

const person = z.object({ userID: z.string(), userName: z.string() });

/** What the page reports; main passes it on as it is. */
export const pageReport = z.discriminatedUnion('type', [
  /** The engine's own word for where it is (`LOGINED`, `RECONNECTING`, `KICKOUT`, …), with its code; 0 is none. */
  z.object({ type: z.literal('room'), state: z.string(), code: z.number() }),
  z.object({ type: z.literal('peers'), peers: z.array(person) }),
  /** Frames decoded of everybody else's video, since the start. */
  z.object({ type: z.literal('frames'), decoded: z.number() }),
  z.object({
    type: z.literal('chat'),
    direction: z.enum(['received', 'sent']),
    userID: z.string(),
    text: z.string(),
  }),
  /** A fresh token was handed to UIKit. */
  z.object({ type: z.literal('renewed') }),
  z.object({ type: z.literal('problem'), message: z.string() }),
  /** The room is left and UIKit destroyed. */
  z.object({ type: z.literal('left') }),
]);
export type PageReport = z.infer<typeof pageReport>;

/** From the participant. */
export const participantMessage = z.discriminatedUnion('type', [
  ...pageReport.options,
  z.object({ type: z.literal('token-wanted'), id: z.int() }),
]);
export type ParticipantMessage = z.infer<typeof participantMessage>;

/** `window.participant` on the page. */
export interface ParticipantBridge {
  kit(): Promise<Kit>;
  /** Rejects when there is no fresh token to be had. */
  freshToken(): Promise<string>;
  report(report: PageReport): void;
  onCommand(listener: (command: PageCommand) => void): void;
}
