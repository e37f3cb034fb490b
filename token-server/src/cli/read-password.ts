import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { DataFileError } from '../files/data-file-error.ts';
import { fileProblem } from '../files/file-problem.ts';
import { Secret } from '../secret.ts';
import { UsageError } from './usage-error.ts';

const minCharacters = 8;
const maxBytes = 1024;

export interface Terminal {
  /** A keyboard when it has `setRawMode`, else a pipe or a file. */
  readonly input: Readable & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };
  /** Where questions go; not standard output, which a script may read. */
  readonly messages: NodeJS.WritableStream;
}

/**
 * A new password: the one line of a file, when one is named, or of standard input; typed twice without being shown when
 * that is a keyboard.
 * SECURITY: never an argument, which every process of the machine can read.
 */
export async function readNewPassword(terminal: Terminal, file: string | null): Promise<Secret> {
  if (file !== null) return checked(await readFileText(file));
  if (terminal.input.isTTY !== true) return checked(await readAll(terminal.input));
  const first = checked(await ask('Password: ', terminal));
  const second = await ask('Once more: ', terminal);
  if (first.reveal() !== second) throw new UsageError('the two passwords differ');
  return first;
}

function checked(text: string): Secret {
  if (text === '') {
    throw new UsageError(
      'the password is missing: type it, pass it on standard input, or name its file with --password-file',
    );
  }
  if (/\p{Cc}|\ufffd/u.test(text)) {
    throw new UsageError('the password must be one line of UTF-8 text without control characters');
  }
  if (Array.from(text).length < minCharacters) {
    throw new UsageError(`the password must have at least ${String(minCharacters)} characters`);
  }
  if (Buffer.byteLength(text) > maxBytes) {
    throw new UsageError(`the password must have at most ${String(maxBytes)} bytes`);
  }
  return new Secret(text);
}

async function readFileText(path: string): Promise<string> {
  try {
    return await readAll(createReadStream(path));
  } catch (error) {
    throw new DataFileError(`the password file ${path}: ${fileProblem(error)}`);
  }
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
function ask(question: string, { input, messages }: Terminal): Promise<string> {
  messages.write(question);
  // SECURITY: in raw mode the terminal does not show what is typed.
  input.setRawMode?.(true);
  input.setEncoding('utf8');
  input.resume();
  return new Promise((resolve, reject) => {
    let typed = '';
    const finish = (end: () => void) => {
      input.off('data', onData);
      input.setRawMode?.(false);
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
