import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readNewPassword } from '../../src/cli/read-password.ts';
import { rejectionOf } from '../support/thrown.ts';

/** A keyboard: what is typed arrives key by key; whether the terminal would show it is written down with it. */
class Keyboard extends PassThrough {
  readonly isTTY = true;
  raw = false;
  readonly typedWhileShown: string[] = [];

  setRawMode(raw: boolean): void {
    this.raw = raw;
  }

  type(text: string): void {
    for (const key of text) {
      if (!this.raw) this.typedWhileShown.push(key);
      this.write(key);
    }
  }
}

function start() {
  const input = new Keyboard();
  const messages = new PassThrough({ encoding: 'utf8' });
  let shown = '';
  messages.on('data', (text: string) => (shown += text));
  const asked = async (question: string) => {
    while (!shown.endsWith(question)) await new Promise((resolve) => messages.once('data', resolve));
  };
  const answer = async (first: string, second: string) => {
    await asked('Password: ');
    input.type(first);
    await asked('Once more: ');
    input.type(second);
  };
  return { input, answer, asked, shown: () => shown, password: readNewPassword({ input, messages }, null) };
}

describe('readNewPassword at a keyboard', () => {
  it('asks twice and shows nothing of what is typed', async () => {
    const { input, answer, shown, password } = start();
    await answer('canary-Zürich-7\r', 'canary-Zürich-7\r');
    expect((await password).reveal()).toBe('canary-Zürich-7');
    expect(shown()).toBe('Password: \nOnce more: \n');
    expect(input.typedWhileShown).toEqual([]);
    expect(input.raw).toBe(false);
  });

  it('lets the last signs be taken back', async () => {
    const { answer, password } = start();
    await answer('canary-1é\u007f\b2345\n', 'canary-2345\n');
    expect((await password).reveal()).toBe('canary-2345');
  });

  it('refuses two different passwords without showing them', async () => {
    const { answer, password } = start();
    await answer('canary-1234\r', 'canary-1235\r');
    expect(String(await rejectionOf(password))).toMatch(/: the two passwords differ$/);
  });

  it.each([
    ['a short one', 'canary\r', 'at least 8 characters'],
    ['none', '\r', 'the password is missing'],
    ['an arrow key', 'canary-\u001b[D1234\r', 'without control characters'],
  ])('refuses %s at once', async (_, typed, reason) => {
    const { input, asked, password } = start();
    const rejection = rejectionOf(password);
    await asked('Password: ');
    input.type(typed);
    const text = String(await rejection);
    expect(text).toContain(reason);
    expect(text).not.toContain('canary');
    expect(input.raw).toBe(false);
  });

  it.each(['\u0003', '\u0004'])('stops at Ctrl-C and Ctrl-D and shows typing again', async (key) => {
    const { input, asked, password } = start();
    const rejection = rejectionOf(password);
    await asked('Password: ');
    input.type(`canary${key}`);
    expect(String(await rejection)).toMatch(/: stopped$/);
    expect(input.raw).toBe(false);
  });
});
