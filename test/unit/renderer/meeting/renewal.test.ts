import { describe, expect, it, vi } from 'vitest';
import { createRenewal } from '../../../../renderer/meeting/renewal.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { RoomToken } from '../../../../shared/schemas/room-token.ts';
import { roomToken } from './room-token.ts';

const refused = err({ code: 'company.unreachable', support: 'S1' } as const);

function setUp(...answers: Result<RoomToken>[]) {
  const ask = vi.fn<() => Promise<Result<RoomToken>>>();
  for (const answer of answers) ask.mockResolvedValueOnce(answer);
  ask.mockResolvedValue(refused);
  const use = vi.fn<(token: RoomToken) => void>();
  const paused: number[] = [];
  const pause = (milliseconds: number) => {
    paused.push(milliseconds);
    return Promise.resolve();
  };
  return { ask, use, paused, renew: createRenewal({ ask, use, pause }) };
}

describe('a renewal', () => {
  it('asks at once and uses what it gets, once', async () => {
    const { renew, ask, use, paused } = setUp(ok(roomToken));
    await renew();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(use.mock.calls).toEqual([[roomToken]]);
    expect(paused).toEqual([]);
  });

  it('tries again with growing pauses that fit into UIKit’s 30 seconds', async () => {
    const { renew, ask, use, paused } = setUp();
    await renew();
    expect(ask).toHaveBeenCalledTimes(paused.length + 1);
    expect(paused.length).toBeGreaterThanOrEqual(3);
    expect(paused.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(30_000);
    expect(paused).toEqual(paused.toSorted((a, b) => a - b));
    expect(use).not.toHaveBeenCalled();
  });

  it('stops trying when it has one', async () => {
    const { renew, ask, use } = setUp(refused, refused, ok(roomToken));
    await renew();
    expect(ask).toHaveBeenCalledTimes(3);
    expect(use).toHaveBeenCalledTimes(1);
  });

  it('runs once, however often it is called', async () => {
    const { renew, ask, use } = setUp(refused, ok(roomToken));
    await Promise.all([renew(), renew(), renew()]);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(use).toHaveBeenCalledTimes(1);
  });

  it('can run again, also after one that failed', async () => {
    const { renew, use, ask } = setUp();
    await renew();
    ask.mockResolvedValueOnce(ok(roomToken)).mockResolvedValueOnce(ok(roomToken));
    await renew();
    await renew();
    expect(use).toHaveBeenCalledTimes(2);
  });
});
