import { readMeetingID } from './meeting-id.ts';

/** What the server knows of a room from its id alone; `null` in its place for a name that people agreed on. */
export interface RoomFacts {
  /** Whether the one who asks made this meeting. */
  readonly createdByCaller: boolean;
}

/** @param key of `SigningKeys.meetings`; @param subject of who asks. */
export function roomFacts(key: Buffer, roomID: string, subject: string): RoomFacts | null {
  const meeting = readMeetingID(key, roomID);
  return meeting === null ? null : { createdByCaller: meeting.isCreator(subject) };
}
