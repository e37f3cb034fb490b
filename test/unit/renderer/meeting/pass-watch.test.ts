import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPassWatch } from '../../../../renderer/meeting/pass-watch.ts';
import { roomToken } from './room-token.ts';

const minute = 60_000;
const start = 1_800_000_000_000;

/** A pass of so many seconds, as the server hands it out. */
const pass = (name: string, seconds: number) => ({
  ...roomToken,
  token: `${roomToken.token}${name}`,
  expiresAt: roomToken.serverTime + seconds,
});

function setUp() {
  const onChange = vi.fn<() => void>();
  return { onChange, watch: createPassWatch({ now: Date.now, onChange }) };
}

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a pass that is not renewed', () => {
  it('is announced five minutes before its end, with the time, and then said to be over', () => {
    const { watch, onChange } = setUp();
    watch.holds(pass('a', 3600));
    vi.advanceTimersByTime(55 * minute - 1);
    expect(watch.end()).toBeUndefined();
    expect(onChange).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(watch.end()).toEqual({ endsAt: start + 60 * minute, over: false });
    vi.advanceTimersByTime(5 * minute);
    expect(watch.end()).toEqual({ endsAt: start + 60 * minute, over: true });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('is announced in the last sixth of a short life', () => {
    const { watch } = setUp();
    watch.holds(pass('a', 60));
    vi.advanceTimersByTime(49_999);
    expect(watch.end()).toBeUndefined();
    vi.advanceTimersByTime(1);
    expect(watch.end()).toEqual({ endsAt: start + minute, over: false });
  });

  it('is forgotten when the new one comes at last, however late', () => {
    const { watch, onChange } = setUp();
    watch.holds(pass('a', 60));
    vi.advanceTimersByTime(2 * minute);
    expect(watch.end()?.over).toBe(true);
    watch.holds(pass('b', 3600));
    expect(watch.end()).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(54 * minute);
    expect(watch.end()).toBeUndefined();
  });

  it('counts from when it came first, not from when it is shown again', () => {
    const { watch } = setUp();
    watch.holds(pass('a', 60));
    vi.advanceTimersByTime(30_000);
    watch.holds(pass('a', 60));
    vi.advanceTimersByTime(20_000);
    expect(watch.end()).toEqual({ endsAt: start + minute, over: false });
  });

  it('is nobody’s concern after the meeting', () => {
    const { watch, onChange } = setUp();
    watch.holds(pass('a', 60));
    watch.stop();
    vi.advanceTimersByTime(10 * minute);
    expect(onChange).not.toHaveBeenCalled();
  });
});

it('says nothing of a pass that is renewed in time', () => {
  const { watch, onChange } = setUp();
  for (const name of ['a', 'b', 'c', 'd']) {
    watch.holds(pass(name, 60));
    vi.advanceTimersByTime(40_000);
  }
  expect(watch.end()).toBeUndefined();
  expect(onChange).not.toHaveBeenCalled();
});
