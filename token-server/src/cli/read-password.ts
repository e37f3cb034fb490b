import type { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { Secret } from '../secret.ts';
import { UsageError } from './usage-error.ts';

const minCharacters = 8;
const maxBytes = 1024;

export interface Terminal {
  readonly input: ReadStream | (Readable & { readonly isTTY?: false });
  /** Where questions go; not standard output, which a script may read. */
  readonly messages: NodeJS.WritableStream;
}

/**
 * A new password: typed twice without being shown, or the one line of standard input when that is a pipe or a file.
 * SECURITY: never an argument, which every process of the machine can read.
 */
export async function readNewPassword({ input, messages }: Terminal): Promise<Secret> {
  if (input.isTTY !== true) return checked(await readAll(input));
  const first = checked(await ask('Password: ', input, messages));
  const second = await ask('Once more: ', input, messages);
  if (first.reveal() !== second) throw new UsageError('the two passwords differ');
  return first;
}

function checked(text: string): Secret {
  if (text === '') throw new UsageError('the password is missing: type it, or pass it on standard input');
  if (/[\r\n]/.test(text)) throw new UsageError('the password must be one line');
  if (Array.from(text).length < minCharacters) {
    throw new UsageError(`the password must have at least ${String(minCharacters)} characters`);
  }
  if (Buffer.byteLength(text) > maxBytes)
    throw new UsageError(`the password must have at most ${String(maxBytes)} bytes`);
  return new Secret(text);
}

async function readAll(input: Readable): Promise<string> {
  input.setEncoding('utf8');
  let text = '';
  for await (const part of input) {
    text += String(part);
    if (text.length > 2 * maxBytes) break;
  }
  return text.replace(/\r?\n$/, '');
}

/** One line from the keyboard, not shown. */
function ask(question: string, input: ReadStream, messages: NodeJS.WritableStream): Promise<string> {
  messages.write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  input.resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const finish = (end: () => void) => {
      input.off('data', onData);
      input.setRawMode(false);
      input.pause();
      messages.write('\n');
      end();
    };
    const onData = (text: string) => {
      for (const sign of text) {
        switch (sign) {
          case '\r':
          case '\n':
            finish(() => {
              resolve(typed);
            });
            return;
          case '\u0003': // Ctrl-C
          case '\u0004': // Ctrl-D
            finish(() => {
              reject(new UsageError('stopped'));
            });
            return;
          case '\u007f': // Backspace
          case '\b':
            typed = Array.from(typed).slice(0, -1).join('');
            break;
          default:
            typed += sign;
        }
      }
    };
    input.on('data', onData);
  });
}
