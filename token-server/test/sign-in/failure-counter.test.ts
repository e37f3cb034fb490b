import { describe, expect, it } from 'vitest';
import { FailureCounter } from '../../src/sign-in/failure-counter.ts';

function start(failures = 2) {
  let now = 1_000_000;
  const counter = new FailureCounter({ failures, windowSeconds: 10 }, () => now);
  return {
    counter,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('FailureCounter', () => {
  it('makes a name wait for the rest of the window of its first failure', () => {
    const { counter, pass } = start();
    counter.add('a');
    pass(4000);
    expect(counter.waitFor('a')).toBe(0);
    counter.add('a');
    expect(counter.waitFor('a')).toBe(6);
    expect(counter.waitFor('b')).toBe(0);
    pass(5999);
    expect(counter.waitFor('a')).toBe(1);
    pass(1);
    expect(counter.waitFor('a')).toBe(0);
    counter.add('a');
    expect(counter.waitFor('a')).toBe(0);
  });

  it('takes back one failure, and never one that was not counted', () => {
    const { counter } = start();
    counter.takeBack('a');
    counter.add('a');
    counter.takeBack('a');
    counter.takeBack('a');
    counter.add('a');
    expect(counter.waitFor('a')).toBe(0);
    counter.add('a');
    expect(counter.waitFor('a')).toBe(10);
    counter.forget('a');
    expect(counter.waitFor('a')).toBe(0);
  });

  it('holds a limited number of names and lets the oldest go', () => {
    const { counter } = start(1);
    for (let i = 0; i < 10_001; i += 1) counter.add(`name${String(i)}`);
    expect(counter.waitFor('name0')).toBe(0);
    expect(counter.waitFor('name1')).toBe(10);
    expect(counter.waitFor('name10000')).toBe(10);
  });
});
