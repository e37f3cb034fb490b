import { expect, test } from 'vitest';
import { createPushToTalk } from '../../../../../renderer/meeting/shortcuts/push-to-talk.ts';

function setUp(muted: boolean) {
  const done: string[] = [];
  const now = { muted };
  const talk = createPushToTalk({
    isMuted: () => now.muted,
    microphone: (on) => {
      now.muted = !on;
      done.push(on ? 'on' : 'off');
    },
    onChange: (talking) => done.push(talking ? 'talking' : 'silent'),
  });
  return { talk, now, done };
}

test('the microphone is open as long as the key is held, however often it repeats', () => {
  const { talk, done } = setUp(true);
  expect([talk.press(), talk.press(), talk.press()]).toEqual([true, true, true]);
  talk.release();
  talk.release();
  expect(done).toEqual(['on', 'talking', 'off', 'silent']);
});

test('who is not muted is not muted by letting the key go', () => {
  const { talk, done } = setUp(false);
  expect(talk.press()).toBe(false);
  talk.release();
  expect(done).toEqual([]);
});
