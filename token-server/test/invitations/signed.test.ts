import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guestName } from '../../src/invitations/guest-identity.ts';
import { createGuestID, createGuestKey, readGuestKey } from '../../src/invitations/guest-key.ts';
import { createInvitationCode, readInvitationCode } from '../../src/invitations/invitation-code.ts';
import { readSignedText, signText } from '../../src/invitations/signed-text.ts';
import { signingKeys } from '../../src/rooms/signing-keys.ts';
import { Secret } from '../../src/index.ts';
import { Token04Key } from '../../src/token04/token04-key.ts';
import { otherSecret, secret } from '../support/secrets.ts';

const keys = signingKeys(new Token04Key(secret).cipherKey);
const others = signingKeys(new Token04Key(otherSecret).cipherKey);
const invitation = { roomID: 'weekly', title: 'Weekly 会议', expiresAt: 1_800_000_000, once: true };
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('an invitation code', () => {
  it('says again what was signed', () => {
    const title = fc.option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }));
    fc.assert(
      fc.property(title, fc.integer(), fc.boolean(), (given, expiresAt, once) => {
        const said = { roomID: 'r', title: given?.toWellFormed() ?? null, expiresAt, once };
        const { code, id } = createInvitationCode(keys.invitations, said);
        expect(code).toMatch(/^[\w-]+\.[\w-]{22}$/);
        expect(readInvitationCode(keys.invitations, code)).toEqual({ ...said, id });
      }),
    );
  });

  it('is refused with any bit of its bytes changed', () => {
    const { code } = createInvitationCode(keys.invitations, invitation);
    const [payload = '', signature = ''] = code.split('.');
    for (const part of [0, 1]) {
      const bytes = Buffer.from(part === 0 ? payload : signature, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const text = changed.toString('base64url');
        const whole = part === 0 ? `${text}.${signature}` : `${payload}.${text}`;
        expect(readInvitationCode(keys.invitations, whole)).toBeNull();
      }
    }
  });

  it('is refused with any of its letters replaced, left out or added', () => {
    const { code } = createInvitationCode(keys.invitations, invitation);
    fc.assert(
      fc.property(
        fc.nat(code.length - 1),
        fc.constantFrom(...Array.from(`${base64url}.=+/ \n`)),
        fc.constantFrom('replace', 'insert', 'remove'),
        (at, letter, how) => {
          const rest = code.slice(how === 'insert' ? at : at + 1);
          const changed = code.slice(0, at) + (how === 'remove' ? '' : letter) + rest;
          fc.pre(changed !== code);
          expect(readInvitationCode(keys.invitations, changed)).toBeNull();
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('means nothing to a server with another key, nor for another purpose', () => {
    const { code } = createInvitationCode(keys.invitations, invitation);
    expect(readInvitationCode(others.invitations, code)).toBeNull();
    expect(readInvitationCode(keys.guests, code)).toBeNull();
    expect(readInvitationCode(keys.meetings, code)).toBeNull();
  });

  it('takes no text for one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readInvitationCode(keys.invitations, text)).toBeNull();
      }),
    );
    expect(readInvitationCode(keys.invitations, 'a'.repeat(100_000))).toBeNull();
  });

  it('must hold what an invitation holds, even when it is signed', () => {
    for (const value of [null, {}, [], [2, 'i', 'r', 1, true, null], [1, 'i', 'r', '1', true, null]]) {
      expect(readInvitationCode(keys.invitations, signText(keys.invitations, value))).toBeNull();
    }
    expect(readSignedText(keys.invitations, signText(keys.invitations, [1]))).toEqual([1]);
  });
});

describe('a guest key', () => {
  const guest = {
    invitationID: 'i',
    id: createGuestID(),
    name: 'Zoë (Guest)',
    roomID: 'weekly',
    title: null,
    expiresAt: 1,
  };

  it('says again who was let in, and to its own server only', () => {
    const key = createGuestKey(keys.guests, guest);
    expect(String(key)).toBe('[secret]');
    expect(key.reveal()).toMatch(/^fgk_/);
    expect(readGuestKey(keys.guests, key)).toEqual(guest);
    expect(readGuestKey(others.guests, key)).toBeNull();
    expect(readGuestKey(keys.guests, new Secret(key.reveal().slice(4)))).toBeNull();
  });

  it('is never an invitation, nor the other way round', () => {
    const { code } = createInvitationCode(keys.invitations, invitation);
    expect(readGuestKey(keys.guests, new Secret(`fgk_${code}`))).toBeNull();
    const key = createGuestKey(keys.guests, guest).reveal().slice(4);
    expect(readInvitationCode(keys.invitations, key)).toBeNull();
  });
});

describe('the name of a guest', () => {
  it.each([
    ['Zoë', 'Zoë (Guest)'],
    ['  Zoë  ', 'Zoë (Guest)'],
    ['Zoë (Guest)', 'Zoë (Guest)'],
    ['Zoë (guest)', 'Zoë (guest) (Guest)'],
    ['李', '李 (Guest)'],
    ['Boss\u202e(', 'Boss ( (Guest)'],
    ['a\nb', 'a b (Guest)'],
  ])('%j is shown as %j', (name, shown) => {
    expect(guestName(name)).toBe(shown);
  });

  it('is nothing when nothing can be shown', () => {
    for (const name of ['', ' ', '\u202e', '\n\t']) expect(guestName(name)).toBeNull();
  });

  it('always fits, and always ends with the mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const shown = guestName(name);
        fc.pre(shown !== null);
        expect(shown).toMatch(/ \(Guest\)$/);
        expect(Buffer.byteLength(shown)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
