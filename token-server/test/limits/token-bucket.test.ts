import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../../src/limits/token-bucket.ts';

function start(burst: number, perMinute: number, maxNames?: number) {
  let now = 1_000_000;
  const counted = new TokenBuckets(() => now, maxNames);
  const buckets = {
    take: (name: string) => counted.take(name, { burst, perMinute }),
    size: () => counted.size,
  };
  return { buckets, pass: (seconds: number) => (now += seconds * 1000) };
}

describe('TokenBuckets', () => {
  it('lets a burst through, then says how long to wait, and means it', () => {
    const { buckets, pass } = start(3, 6);
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 0]);
    expect(buckets.take('a')).toBe(10);
    pass(4);
    expect(buckets.take('a')).toBe(6);
    pass(6);
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 10]);
  });

  it('fills up again, but never above the burst', () => {
    const { buckets, pass } = start(2, 60);
    buckets.take('a');
    pass(3600);
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 1]);
  });

  it('counts each name for itself', () => {
    const { buckets } = start(1, 1);
    expect([buckets.take('a'), buckets.take('b'), buckets.take('a')]).toEqual([0, 0, 60]);
  });

  it('keeps a bounded number of names, those that asked last', () => {
    const { buckets } = start(1, 1, 3);
    for (const name of ['a', 'b', 'c']) buckets.take(name);
    expect(buckets.take('a')).toBeGreaterThan(0);
    buckets.take('d');
    expect(buckets.size()).toBe(3);
    expect(buckets.take('a')).toBeGreaterThan(0);
    expect(buckets.take('b')).toBe(0);
  });

  it('is not confused by a clock that was set back', () => {
    const { buckets, pass } = start(1, 60);
    buckets.take('a');
    pass(-3600);
    expect(buckets.take('a')).toBe(1);
    pass(1);
    expect(buckets.take('a')).toBe(0);
  });
});
