import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRenewal, type Fresh } from '../../../../main/meeting/renewal.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { RoomToken } from '../../../../shared/schemas/room-token.ts';

const roomToken: RoomToken = {
  token: '04'.repeat(20),
  appID: 1,
  roomID: 'r',
  userID: 'u',
  userName: 'U',
  role: 'host',
  rights: { login: true, publish: true },
  issuedAt: 100,
  expiresAt: 160,
  renewAfter: 140,
  serverTime: 100,
};

const fresh: Result<Fresh> = ok({ roomToken, youngFor: 40_000 });
const failure: Result<Fresh> = err({ code: 'company.unreachable', support: 'ABCD' });

let inMeeting = true;
const ask = vi.fn<() => Promise<Result<Fresh>>>();
const use = vi.fn<(token: RoomToken) => void>();
const start = () => createRenewal({ wanted: () => inMeeting, ask, use, now: Date.now, random: () => 1 });

beforeEach(() => {
  vi.useFakeTimers();
  inMeeting = true;
  ask.mockReset().mockResolvedValue(fresh);
  use.mockReset();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('renewal of a meeting’s token', () => {
  it('comes when the token is no longer young, again and again', async () => {
    start().plan(40_000);
    await vi.advanceTimersByTimeAsync(39_999);
    expect(ask).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(use).toHaveBeenCalledExactlyOnceWith(roomToken);
    await vi.advanceTimersByTimeAsync(40_000 * 4);
    expect(use).toHaveBeenCalledTimes(5);
  });

  it('tries again after failures, ever more slowly, at most a minute apart', async () => {
    ask.mockResolvedValue(failure);
    start().plan(0);
    const asked: number[] = [];
    ask.mockImplementation(() => {
      asked.push(Date.now());
      return Promise.resolve(failure);
    });
    await vi.advanceTimersByTimeAsync(600_000);
    const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(gaps.slice(0, 7)).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(use).not.toHaveBeenCalled();
    ask.mockResolvedValue(fresh);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(use).toHaveBeenCalled();
  });

  it('waits at least half of the pause, however chance falls', async () => {
    ask.mockResolvedValue(failure);
    createRenewal({ wanted: () => true, ask, use, now: Date.now, random: () => 0 }).plan(0);
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(999);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks nobody while there is no meeting', async () => {
    inMeeting = false;
    start().plan(1000);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ask).not.toHaveBeenCalled();
  });

  it('hands nothing to a meeting that ended meanwhile', async () => {
    ask.mockImplementation(() => {
      inMeeting = false;
      return Promise.resolve(fresh);
    });
    start().plan(0);
    await vi.advanceTimersByTimeAsync(1000);
    expect(ask).toHaveBeenCalledOnce();
    expect(use).not.toHaveBeenCalled();
  });

  it('makes up for a sleep at once, but leaves a young token alone', async () => {
    const renewal = start();
    renewal.plan(40_000);
    renewal.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(ask).not.toHaveBeenCalled();
    // Asleep: the clock goes on, timers do not.
    vi.setSystemTime(Date.now() + 3_600_000);
    renewal.check();
    await vi.advanceTimersByTimeAsync(0);
    expect(use).toHaveBeenCalledOnce();
  });

  it('has one request under way, whoever asks', async () => {
    const waiting: { answer?: (value: Result<Fresh>) => void } = {};
    ask.mockImplementation(
      () =>
        new Promise((resolve) => {
          waiting.answer = resolve;
        }),
    );
    const renewal = start();
    renewal.plan(0);
    await vi.advanceTimersByTimeAsync(0);
    renewal.check();
    renewal.plan(0);
    await vi.advanceTimersByTimeAsync(5000);
    expect(ask).toHaveBeenCalledOnce();
    waiting.answer?.(fresh);
    await vi.advanceTimersByTimeAsync(0);
    expect(use).toHaveBeenCalledOnce();
  });

  it('stops with the meeting', async () => {
    const renewal = start();
    renewal.plan(1000);
    renewal.stop();
    renewal.plan(1000);
    renewal.check();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(ask).not.toHaveBeenCalled();
  });
});
