import type { RoomToken } from '../../../shared/schemas/room-token.ts';

/** The part of UIKit that makes a kit token: it joins strings, nothing more (measured with 2.18.4). */
export interface KitTokenMaker {
  generateKitTokenForProduction(
    appID: number,
    token: string,
    roomID: string,
    userID: string,
    userName?: string,
  ): string;
}

/**
 * The form UIKit takes a room token in. A name with half of a surrogate pair, which `encodeURIComponent` throws at,
 * gets U+FFFD in its place; ids are ASCII by the contract of a RoomToken.
 * @throws Error when the token has a `#`: UIKit would cut it there and enter with half of it
 */
export function kitTokenOf(maker: KitTokenMaker, roomToken: RoomToken): string {
  const { appID, token, roomID, userID, userName } = roomToken;
  if (token.includes('#')) throw new Error('a room token cannot contain #');
  return maker.generateKitTokenForProduction(appID, token, roomID, userID, userName.toWellFormed());
}
