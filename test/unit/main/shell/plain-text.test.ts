import { expect, it } from 'vitest';
import { plainText, withoutMarkup } from '../../../../main/shell/plain-text.ts';

it('keeps names of every script, and emoji of many parts', () => {
  for (const name of ['Alice Müller', '李小龙', 'نادية', 'می‌خواهم', '👩‍💻 Ada'])
    expect(plainText(name, 40)).toBe(name);
});

it('makes one line of it, without what turns, hides or breaks the sentence around it', () => {
  expect(plainText('Eve\n\n\tMallory ', 40)).toBe('Eve Mallory');
  expect(plainText('Alice\u202Egnp.exe\u2066\u0007', 40)).toBe('Alice gnp.exe');
  expect(plainText('\u200F\uFEFF \u2028', 40)).toBe('');
  expect(plainText('half a pair \ud800', 40)).toBe('half a pair \ufffd');
});

it('cuts between characters, not inside one', () => {
  expect(plainText('abcdef', 6)).toBe('abcdef');
  expect(plainText('abcdefg', 6)).toBe('abcde…');
  expect(plainText('👩‍💻👩‍💻👩‍💻', 2)).toBe('👩‍💻…');
  expect(plainText(`a${'\u0301'.repeat(5000)}`, 6).length).toBeLessThan(50);
});

it('leaves a Linux desktop nothing to take for markup', () => {
  expect(withoutMarkup('<a href="https://evil.example">R&D</a>')).not.toMatch(/[<>&]/);
});
