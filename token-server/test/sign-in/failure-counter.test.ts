import { describe, expect, it } from 'vitest';
import { FailureCounter } from '../../src/sign-in/failure-counter.ts';

function start(failures = 2) {
  let now = 1_000_000;
  const counted = new FailureCounter(() => now);
  return {
    count: (name: string) => counted.count(name, { failures, windowSeconds: 10 }),
    takeBack: (name: string) => {
      counted.takeBack(name);
    },
    forget: (name: string) => {
      counted.forget(name);
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('FailureCounter', () => {
  it('makes a name wait for the rest of the window of its first failure', () => {
    const { count, pass } = start();
    expect(count('a')).toBe(0);
    pass(4000);
    expect(count('a')).toBe(0);
    expect(count('a')).toBe(6);
    expect(count('b')).toBe(0);
    pass(5999);
    expect(count('a')).toBe(1);
    pass(1);
    expect([count('a'), count('a'), count('a')]).toEqual([0, 0, 10]);
  });

  it('takes back one failure, and never one that was not counted', () => {
    const { count, takeBack, forget } = start();
    takeBack('a');
    count('a');
    takeBack('a');
    takeBack('a');
    expect([count('a'), count('a'), count('a')]).toEqual([0, 0, 10]);
    takeBack('a');
    expect([count('a'), count('a')]).toEqual([0, 10]);
    forget('a');
    expect(count('a')).toBe(0);
  });

  it('starts the window anew when its only failure was taken back', () => {
    const { count, takeBack, pass } = start(1);
    count('a');
    takeBack('a');
    pass(4000);
    expect([count('a'), count('a')]).toEqual([0, 10]);
  });

  it('holds a limited number of names and lets the oldest go', () => {
    const { count } = start(1);
    for (let i = 0; i < 10_001; i += 1) count(`name${String(i)}`);
    expect(count('name1')).toBe(10);
    expect(count('name10000')).toBe(10);
    expect(count('name0')).toBe(0);
  });
});
