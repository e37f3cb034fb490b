import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintMeetingID, readMeetingID } from '../../src/rooms/meeting-id.ts';
import { signingKeys } from '../../src/rooms/signing-keys.ts';
import { words } from '../../src/rooms/words.ts';
import { Token04Key } from '../../src/token04/token04-key.ts';
import { otherSecret, secret } from '../support/secrets.ts';

const rootOf = (from: typeof secret) => new Token04Key(from).cipherKey;
const { meetings: key } = signingKeys(rootOf(secret));
const { meetings: otherKey } = signingKeys(rootOf(otherSecret));
const subject = fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' });

describe('words', () => {
  it('are 1024 different ones of three to five small letters', () => {
    expect(new Set(words).size).toBe(1024);
    expect(words).toHaveLength(1024);
    expect(words.filter((word) => !/^[a-z]{3,5}$/.test(word))).toEqual([]);
  });
});

describe('the id of a new meeting', () => {
  it('is ten words in at most 60 characters, and knows its creator and nobody else', () => {
    fc.assert(
      fc.property(subject, subject, (creator, other) => {
        const id = mintMeetingID(key, creator);
        expect(id).toMatch(/^[a-z]{3,5}(-[a-z]{3,5}){9}$/);
        expect(id.length).toBeLessThanOrEqual(60);
        const meeting = readMeetingID(key, id);
        expect(meeting?.isCreator(creator)).toBe(true);
        expect(meeting?.isCreator(other)).toBe(other === creator);
      }),
      { numRuns: 500 },
    );
  });

  it('means nothing once a word is changed, moved, added or left out', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom(...words), fc.nat(9), (at, word, other) => {
        const spoken = mintMeetingID(key, 'a').split('-');
        const changed = spoken.with(at, word);
        const moved = spoken.with(at, spoken[other] ?? '').with(other, spoken[at] ?? '');
        for (const list of [changed, moved]) {
          const same = list.join('-') === spoken.join('-');
          expect(readMeetingID(key, list.join('-')) !== null).toBe(same);
        }
        expect(readMeetingID(key, [...spoken, word].join('-'))).toBeNull();
        expect(readMeetingID(key, spoken.toSpliced(at, 1).join('-'))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('means nothing once a bit is changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(6), (place, bit) => {
        const bytes = Buffer.from(mintMeetingID(key, 'a'));
        const at = place % bytes.length;
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        expect(readMeetingID(key, bytes.toString('latin1'))).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });

  it('means nothing to a server with another key', () => {
    for (let round = 0; round < 200; round += 1) {
      expect(readMeetingID(otherKey, mintMeetingID(key, 'a'))).toBeNull();
    }
  });

  it('takes nothing else for one', () => {
    for (const id of [
      '',
      'weekly',
      '-'.repeat(9),
      'acorn-'.repeat(10),
      mintMeetingID(key, 'a').toUpperCase(),
    ]) {
      expect(readMeetingID(key, id)).toBeNull();
    }
  });

  it('never is the same twice', () => {
    const ids = Array.from({ length: 2000 }, () => mintMeetingID(key, 'a'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('signing keys', () => {
  it('differ for each purpose and each secret, and are the same again', () => {
    const all = [secret, otherSecret].flatMap((root) =>
      Object.values(signingKeys(rootOf(root))).map((bytes: Buffer) => bytes.toString('hex')),
    );
    expect(new Set(all).size).toBe(6);
    expect(signingKeys(rootOf(secret))).toEqual(signingKeys(rootOf(secret)));
  });
});
