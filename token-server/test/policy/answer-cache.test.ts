import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../src/policy/answer-cache.ts';
import { rejectionOf } from '../support/thrown.ts';

describe('AnswerCache', () => {
  it('keeps the newest answers, and no more than it may', async () => {
    const cache = new AnswerCache<string>({ seconds: 10, most: 3, clock: () => 0 });
    let asked = 0;
    const get = (name: string) =>
      cache.get(name, () => {
        asked += 1;
        return Promise.resolve(name);
      });
    for (const name of ['a', 'b', 'c', 'd']) expect(await get(name)).toBe(name);
    expect(cache.size).toBe(3);
    for (const name of ['b', 'c', 'd']) await get(name);
    expect(asked).toBe(4);
    await get('a');
    expect(asked).toBe(5);
  });

  it('asks once for all who want the same answer at once', async () => {
    const cache = new AnswerCache<number>({ seconds: 0, most: 3, clock: () => 0 });
    let asked = 0;
    const ask = () => {
      asked += 1;
      return Promise.resolve(asked);
    };
    expect(await Promise.all([cache.get('a', ask), cache.get('a', ask)])).toEqual([1, 1]);
    expect(await cache.get('a', ask)).toBe(2);
    expect(cache.size).toBe(0);
  });

  it('does not keep a failure', async () => {
    const cache = new AnswerCache<number>({ seconds: 10, most: 3, clock: () => 0 });
    await rejectionOf(cache.get('a', () => Promise.reject(new Error('down'))));
    expect(await cache.get('a', () => Promise.resolve(1))).toBe(1);
  });
});
