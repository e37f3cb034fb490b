import { expect, test } from 'vitest';
import { elapsedDuration, elapsedText } from '../../../../../renderer/meeting/room/elapsed.ts';

test.each([
  [-5000, '0:00', 'PT0H0M0S'],
  [0, '0:00', 'PT0H0M0S'],
  [7999, '0:07', 'PT0H0M7S'],
  [760_000, '12:40', 'PT0H12M40S'],
  [3_723_000, '1:02:03', 'PT1H2M3S'],
  [90_000_000, '25:00:00', 'PT25H0M0S'],
])('%i ms are %s', (milliseconds, text, duration) => {
  expect(elapsedText(milliseconds)).toBe(text);
  expect(elapsedDuration(milliseconds)).toBe(duration);
});
