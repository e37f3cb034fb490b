import type { Cloud, Presence } from './cloud.ts';

/** What a room request is answered with. A code other than 0 refuses it. */
export interface RoomAnswer {
  readonly code: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Handles one request of a member. @throws ZodError for a body of another form. */
export type RoomRequest = (cloud: Cloud, presence: Presence, body: unknown) => RoomAnswer;

export function done(body: Readonly<Record<string, unknown>> = {}): RoomAnswer {
  return { code: 0, body };
}

export function refuse(code: number): RoomAnswer {
  return { code, body: {} };
}
