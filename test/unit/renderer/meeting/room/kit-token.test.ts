import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KitTokenMaker, kitTokenOf } from '../../../../../renderer/meeting/room/kit-token.ts';
import { roomToken } from '../room-token.ts';

/** What UIKit 2.18.4 does, measured: it joins strings, and throws where they are not what it expects. */
const maker: KitTokenMaker = {
  generateKitTokenForProduction(appID, token, roomID, userID, userName = '') {
    const identity = { userID, roomID, userName: encodeURIComponent(userName), appID };
    return `${token}#${btoa(JSON.stringify(identity))}`;
  },
};

describe('kitTokenOf', () => {
  it('hands over the token and for whom it is', () => {
    const [token, identity] = kitTokenOf(maker, roomToken).split('#');
    expect(token).toBe(roomToken.token);
    expect(JSON.parse(atob(identity ?? ''))).toEqual({
      userID: 'alice',
      roomID: 'monday-planning',
      userName: encodeURIComponent('Alice 李 😀'),
      appID: 1234567890,
    });
  });

  it('works for every name there can be, also with half a character in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\ud800', '\udc00'), (name, half) => {
        const kitToken = kitTokenOf(maker, { ...roomToken, userName: name + half });
        expect(kitToken.split('#')).toHaveLength(2);
      }),
    );
  });

  it('refuses a token that UIKit would cut in two', () => {
    expect(() => kitTokenOf(maker, { ...roomToken, token: `${roomToken.token}#x` })).toThrow(
      'cannot contain #',
    );
  });
});
