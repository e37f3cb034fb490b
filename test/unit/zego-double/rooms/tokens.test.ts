import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logout } from '../../../../demo/zego-double/rooms/login.ts';
import { TokenLedger } from '../../../../demo/zego-double/rooms/token-ledger.ts';
import { renewToken } from '../../../../demo/zego-double/rooms/token-requests.ts';
import type { TokenVerdict } from '../../../../demo/zego-double/token-check.ts';
import { enter, testCloud } from './test-cloud.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the ledger of tokens', () => {
  it('counts what each user’s tokens did and keeps only their hashes', () => {
    const ledger = new TokenLedger();
    const good: TokenVerdict = { ok: true, expiresAt: 7 };
    ledger.record('alice', 'token-1', 'login', good);
    ledger.record('alice', 'token-1', 'renewal', good);
    ledger.record('alice', 'token-2', 'renewal', { ok: true, expiresAt: 9 });
    ledger.record('alice', 'token-3', 'renewal', { ok: false, code: 50117 });
    expect(ledger.of('alice')).toEqual({
      sha256: [sha256('token-1'), sha256('token-2')],
      logins: 1,
      renewals: 2,
      refusals: [50117],
      expiresAt: 9,
    });
    expect(JSON.stringify(ledger.all())).not.toContain('token-');
    expect(ledger.of('bob')).toMatchObject({ logins: 0, expiresAt: null });
  });
});

describe('a token that runs out', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_700_000_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Tokens live for ten minutes from now. */
  const verifyToken = (): TokenVerdict => ({ ok: true, expiresAt: Date.now() / 1000 + 600 });

  it.each([
    ['stay', []],
    ['stop-publishing', ['PushUserTokenExpire']],
    ['remove', ['PushUserKickout']],
  ] as const)('under the rule "%s" leads to %j', (whenTokenExpires, pushes) => {
    const cloud = testCloud({ verifyToken, whenTokenExpires });
    const alice = enter(cloud, 'alice');
    vi.advanceTimersByTime(599_999);
    expect(alice.link.heard()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(alice.link.heard()).toEqual(pushes);
    expect(cloud.presencesOf('alice')).toHaveLength(whenTokenExpires === 'remove' ? 0 : 1);
  });

  it('does not when it was renewed in time', () => {
    const cloud = testCloud({ verifyToken, whenTokenExpires: 'remove' });
    const alice = enter(cloud, 'alice');
    vi.advanceTimersByTime(500_000);
    expect(renewToken(cloud, alice.presence, { token: 'new' })).toEqual({
      code: 0,
      body: { token_remain_time: 600 },
    });
    vi.advanceTimersByTime(599_999);
    expect(alice.link.heard()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(alice.link.heard()).toEqual(['PushUserKickout']);
  });

  it('is not put off by a renewal that was refused', () => {
    const verdicts: TokenVerdict[] = [
      { ok: true, expiresAt: Date.now() / 1000 + 600 },
      { ok: false, code: 50117 },
    ];
    const cloud = testCloud({
      verifyToken: () => verdicts.shift() ?? { ok: false, code: 50116 },
      whenTokenExpires: 'remove',
    });
    const alice = enter(cloud, 'alice');
    expect(renewToken(cloud, alice.presence, { token: 'old' })).toEqual({ code: 50117, body: {} });
    vi.advanceTimersByTime(600_000);
    expect(alice.link.heard()).toEqual(['PushUserKickout']);
  });

  it('follows a client that has come back after a lost connection, once', () => {
    const cloud = testCloud({ verifyToken, whenTokenExpires: 'remove' });
    const first = enter(cloud, 'alice');
    const again = enter(cloud, 'alice', 'room', undefined, first.member.sessionID);
    vi.advanceTimersByTime(600_000);
    expect(first.link.heard()).toEqual([]);
    expect(again.link.heard()).toEqual(['PushUserKickout']);
  });

  it('is nothing to somebody who has left', () => {
    const cloud = testCloud({ verifyToken, whenTokenExpires: 'remove' });
    const alice = enter(cloud, 'alice');
    logout(cloud, alice.presence);
    vi.advanceTimersByTime(600_000);
    expect(alice.link.heard()).toEqual([]);
  });

  it('tells clients what a test wants them to hear', () => {
    const cloud = testCloud({ verifyToken, tokenRemainSeconds: 42 });
    expect(enter(cloud, 'alice').welcome).toMatchObject({ token_remain_time: 42 });
  });

  it('in more than 24 days is not taken for one that runs out at once', () => {
    const cloud = testCloud({
      verifyToken: () => ({ ok: true, expiresAt: Date.now() / 1000 + 30 * 86_400 }),
      whenTokenExpires: 'remove',
    });
    const alice = enter(cloud, 'alice');
    vi.advanceTimersByTime(1000);
    expect(alice.link.heard()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
