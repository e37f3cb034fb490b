import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { createQuitGuard, type LeaveQuestion, type QuitGuard } from '../../../../main/app/quit-guard.ts';

let inMeeting: boolean;
let asked: LeaveQuestion[];
let left: number;
let quits: number;
let answer: (yes: boolean) => void;
let fail: () => void;
let guard: QuitGuard;
let app: EventEmitter & { quit: () => unknown };
let window: EventEmitter & { webContents: EventEmitter };

beforeEach(() => {
  [inMeeting, asked, left, quits] = [true, [], 0, 0];
  app = Object.assign(new EventEmitter(), { quit: () => (quits += 1) });
  window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
  guard = createQuitGuard({
    app,
    isInMeeting: () => inMeeting,
    ask(question) {
      asked.push(question);
      return new Promise((resolve, reject) => {
        answer = resolve;
        fail = () => {
          reject(new Error('no display'));
        };
      });
    },
    leave: () => (left += 1),
  });
  guard.guard(window);
});

/** @returns whether it was called off */
function happens(what: 'quit' | 'close' | 'unload'): boolean {
  const preventDefault = vi.fn();
  if (what === 'quit') app.emit('before-quit', { preventDefault });
  else if (what === 'close') window.emit('close', { preventDefault });
  else window.webContents.emit('will-prevent-unload', { preventDefault });
  return preventDefault.mock.calls.length > 0;
}

const settle = () => new Promise(setImmediate);

it('quits and closes at once outside of a meeting', () => {
  inMeeting = false;
  expect(happens('close')).toBe(false);
  expect(happens('quit')).toBe(false);
  expect(guard.isQuitting()).toBe(true);
  expect(asked).toEqual([]);
});

it('asks before it quits, once however often it is asked', async () => {
  expect(happens('quit')).toBe(true);
  expect(happens('quit')).toBe(true);
  expect(happens('close')).toBe(true);
  expect(asked).toEqual(['quit']);
  expect(guard.isQuitting()).toBe(false);
  answer(true);
  await settle();
  expect(quits).toBe(1);
  expect(happens('quit')).toBe(false);
  expect(happens('close')).toBe(false);
  expect(asked).toEqual(['quit']);
});

it('asks again after the employee stayed', async () => {
  happens('close');
  answer(false);
  await settle();
  expect([left, quits]).toEqual([0, 0]);
  happens('close');
  answer(true);
  await settle();
  expect(asked).toEqual(['leave', 'leave']);
  expect([left, quits]).toEqual([1, 0]);
});

it('stays where the question can’t be asked', async () => {
  happens('quit');
  fail();
  await settle();
  expect([quits, guard.isQuitting()]).toEqual([0, false]);
  expect(happens('quit')).toBe(true);
});

it('asks nothing while the computer ends its session, nor holds it up with a question that is open', () => {
  happens('close');
  guard.sessionEnds();
  expect(happens('close')).toBe(false);
  expect(happens('quit')).toBe(false);
  expect(asked).toEqual(['leave']);
});

it('asks as before when the shutdown did not come', () => {
  vi.useFakeTimers();
  guard.sessionEnds();
  vi.advanceTimersByTime(59_000);
  expect(happens('close')).toBe(false);
  vi.advanceTimersByTime(2000);
  expect(happens('close')).toBe(true);
  vi.useRealTimers();
});

it('lets no page keep its window open', () => {
  expect(happens('unload')).toBe(true);
});
