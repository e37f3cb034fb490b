import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roomTokenText } from '../../src/server/room-token-text.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\n', '\u2028', '\ud800'),
);
const seconds = fc.nat();
const answer = fc.record({
  token: text,
  appID: fc.nat(),
  roomID: text,
  userID: text,
  userName: text,
  role: fc.constantFrom('host', 'participant', 'listener', 'guest'),
  rights: fc.record({ login: fc.constant(true), publish: fc.boolean() }),
  issuedAt: seconds,
  expiresAt: seconds,
  renewAfter: seconds,
  serverTime: seconds,
});

it('writes an answer as JSON.stringify does, whatever is in it', () => {
  fc.assert(
    fc.property(answer, fc.option(text), ({ token, appID, roomID, userID, userName, ...rest }, title) => {
      const whole = { token, appID, roomID, userID, userName, ...(title === null ? {} : { title }), ...rest };
      expect(roomTokenText(whole)).toBe(JSON.stringify(whole));
    }),
    { numRuns: 2000 },
  );
});
