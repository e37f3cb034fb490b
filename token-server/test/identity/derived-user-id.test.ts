import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/account.ts';
import { derivedUserID, looksDerived } from '../../src/identity/derived-user-id.ts';
import { Secret } from '../../src/index.ts';
import { cheapScrypt } from '../support/test-server.ts';
import { rejectionOf } from '../support/thrown.ts';

/** The rule of the documentation, in another way: the digest as one number, read five bits at a time. */
function independently(prefix: string, subject: string): string {
  const digest = createHash('sha256').update(subject).digest('hex');
  const bits = BigInt(`0x${digest}`).toString(2).padStart(256, '0');
  const groups = bits.match(/.{5}/g) ?? [];
  const signs = groups.map((group) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(parseInt(group, 2)));
  return `${prefix}-${signs.join('').slice(0, 30)}`;
}

describe('the userID of somebody without an account', () => {
  it('never changes: these are in meetings and records already', () => {
    expect(derivedUserID('u', 'https://login.example.com#alice')).toBe('u-3do7y2xrpncdxnmsr2oplv37a66ix2');
    expect(derivedUserID('k', 'key:abcdefghijkl')).toBe('k-tb2ueib37cpnqwin6qm6i4nadbogti');
  });

  it('follows the documented rule, whatever the subject', () => {
    for (let i = 0; i < 500; i += 1) {
      const subject = `https://id.example/${String(i)}#${'李é\n'.repeat(i % 7)}${String(i * 7919)}`;
      expect(derivedUserID('u', subject)).toBe(independently('u', subject));
    }
  });

  it('is valid everywhere: 32 bytes of a-z, 2-7 and one hyphen', () => {
    for (const subject of ['', 'a', '李'.repeat(1000), 'x\u0000y', 'https://a#b']) {
      expect(derivedUserID('u', subject)).toMatch(/^u-[a-z2-7]{30}$/);
    }
  });

  it('tells people apart who differ in one letter or only in capital letters', () => {
    const ids = ['i#alice', 'i#Alice', 'i#alice ', 'j#alice', 'i#'].map((text) => derivedUserID('u', text));
    expect(new Set(ids).size).toBe(5);
  });

  it('can not be the name of an account', async () => {
    const user = derivedUserID('u', 'https://login.example.com#alice');
    for (const taken of [user, user.toUpperCase()]) {
      expect(looksDerived(taken)).toBe(true);
      const account = { user: taken, name: 'x', password: new Secret('long enough') };
      expect(String(await rejectionOf(createAccount(account, cheapScrypt)))).toContain('must not look like');
    }
    for (const free of ['u-alice', 'alice', 'u-', `x${user.slice(1)}`, user.slice(0, -1)]) {
      expect(looksDerived(free)).toBe(false);
    }
  });
});
