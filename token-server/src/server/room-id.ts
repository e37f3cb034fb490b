import { Problem } from './problem.ts';

/**
 * Narrower than ZEGO's own rule: ids that are valid in every engine, in links and in file names. `.` and `..` are neither: a
 * browser takes them out of an address.
 */
const roomIdPattern = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,127}$/;

export function isRoomID(text: string): boolean {
  return roomIdPattern.test(text);
}

export function checkedRoomID(roomID: string): string {
  if (!isRoomID(roomID)) {
    throw new Problem('room-id-invalid', {
      detail: 'A room id has 1 to 127 characters of A-Z a-z 0-9 _ . and -.',
    });
  }
  return roomID;
}
