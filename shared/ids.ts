/**
 * Ids that are valid everywhere at ZEGO: a subset of what its engines accept, so that a token minted for them
 * can always be used (roomID under 128 bytes, userID under 64; no `_` in new user ids, because UIKit splits its
 * stream ids there; measured with uikit-prebuilt 2.18.4).
 */
export const roomIdPattern = /^[A-Za-z0-9_.-]{1,127}$/;
export const userIdPattern = /^[A-Za-z0-9_.-]{1,63}$/;

export function isRoomId(text: string): boolean {
  return roomIdPattern.test(text);
}

export function isUserId(text: string): boolean {
  return userIdPattern.test(text);
}
