import { describe, expect, it } from 'vitest';
import { accountIdentity } from '../../src/identity/identity.ts';
import { VerifiedBearers } from '../../src/identity/oidc/verified-bearers.ts';
import { testAccounts } from '../support/test-server.ts';

async function start() {
  const account = await (await testAccounts()).find('alice');
  if (account === null) throw new Error('no alice');
  const identity = accountIdentity(account, { method: 'password' });
  let now = 1_800_000_000;
  const bearers = new VerifiedBearers(() => now * 1000);
  return {
    bearers,
    identity,
    add: (text: string, life: number) => {
      bearers.add(text, identity, now + life);
    },
    pass: (seconds: number) => {
      now += seconds;
    },
  };
}

describe('bearers that were checked', () => {
  it('are known for a minute', async () => {
    const { bearers, add, pass, identity } = await start();
    add('a', 3600);
    pass(59);
    expect(bearers.find('a')).toBe(identity);
    expect(bearers.find('b')).toBeNull();
    pass(1);
    expect(bearers.find('a')).toBeNull();
    expect(bearers.size).toBe(0);
  });

  it('are known until their own end at most', async () => {
    const { bearers, add, pass } = await start();
    add('a', 10);
    pass(9);
    expect(bearers.find('a')).not.toBeNull();
    pass(1);
    expect(bearers.find('a')).toBeNull();
    add('over', 0);
    add('long over', -20);
    expect(bearers.size).toBe(0);
  });

  it('are 10 000 at most; the oldest are forgotten first', async () => {
    const { bearers, add } = await start();
    for (let i = 0; i < 10_500; i += 1) add(String(i), 3600);
    expect(bearers.size).toBe(10_000);
    expect(bearers.find('499')).toBeNull();
    expect(bearers.find('500')).not.toBeNull();
    expect(bearers.find('10499')).not.toBeNull();
  });
});
