import { expect, test } from 'vitest';
import {
  actionOf,
  type Pressed,
  shortcuts,
} from '../../../../../renderer/meeting/shortcuts/shortcut-keys.ts';

function pressed(keys: string): Pressed {
  const parts = keys.split(' ');
  const key = parts.at(-1) ?? '';
  return {
    key,
    code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
}

test.each([
  ['Ctrl d', 'microphone'],
  ['Ctrl Shift M', 'microphone'],
  ['Ctrl e', 'camera'],
  ['Ctrl Shift O', 'camera'],
  ['Ctrl Shift E', 'share'],
  ['Ctrl Shift H', 'leave'],
  ['Ctrl /', 'help'],
  ['Shift ?', 'help'],
  ['d', undefined],
  ['Ctrl Alt d', undefined],
  ['Ctrl Meta d', undefined],
  ['Meta d', undefined],
  ['Ctrl Shift D', undefined],
  ['Ctrl h', undefined],
])('%s: %s', (keys, action) => {
  expect(actionOf(pressed(keys), false, false)).toBe(action);
});

test('on a Mac it is Command, and Ctrl goes on moving the cursor', () => {
  expect(actionOf(pressed('Meta d'), true, true)).toBe('microphone');
  expect(actionOf(pressed('Ctrl d'), true, true)).toBeUndefined();
});

test('a question mark that is typed is one', () => {
  expect(actionOf(pressed('Shift ?'), false, true)).toBeUndefined();
  expect(actionOf(pressed('Ctrl /'), false, true)).toBe('help');
});

test('keyboards with other letters go by the place of the key, those with moved letters by the letter', () => {
  expect(actionOf({ ...pressed('Ctrl ي'), code: 'KeyD' }, false, false)).toBe('microphone');
  expect(actionOf({ ...pressed('Ctrl d'), code: 'KeyH' }, false, false)).toBe('microphone');
});

test('no two shortcuts are the same keys', () => {
  const keys = shortcuts.map(({ letter, shift }) => `${letter} ${String(shift)}`);
  expect(new Set(keys).size).toBe(keys.length);
});
