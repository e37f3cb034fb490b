import type { RoomFacts } from '../rooms/room-facts.ts';

/** In a rule: every meeting that this server minted. No room id can have an `@`. */
export const createdMeetings = '@created';

/** Letters of a room id and `*`, which stands for any number of them. */
export function isRoomPattern(text: string): boolean {
  return text === createdMeetings || /^[A-Za-z0-9_.*-]{1,127}$/.test(text);
}

export function roomMatches(pattern: string, roomID: string, room: RoomFacts | null): boolean {
  if (pattern === createdMeetings) return room !== null;
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === roomID;
  if (!roomID.startsWith(first) || !roomID.endsWith(last)) return false;
  if (roomID.length < first.length + last.length) return false;
  // By hand and not by a regular expression: many stars must not make a long id expensive.
  const end = roomID.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = roomID.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
