import { DataFileError } from '../files/data-file-error.ts';
import { SecretFileError } from '../config/secret-file.ts';
import { Token04DecodeError, Token04Error } from '../token04/token04-error.ts';
import { UnknownCodeError } from './explain-error.ts';
import { UsageError } from './usage-error.ts';

/** Prints what a command returns; on any error one line on stderr and exit code 1, never a stack. */
export async function runCommand(name: string, command: () => Promise<string>): Promise<void> {
  // A reader that went away, as `| head -0` does, is no reason for a stack.
  process.stdout.on('error', () => {
    process.exitCode = 1;
  });
  try {
    process.stdout.write(await command());
  } catch (error) {
    process.stderr.write(`${name}: ${describeError(error)}\n`);
    process.exitCode = 1;
  }
}

function describeError(error: unknown): string {
  if (error instanceof Token04Error || error instanceof Token04DecodeError)
    return `${error.code}: ${error.message}`;
  if (error instanceof UsageError) return `${error.code}: ${error.message}`;
  if (error instanceof SecretFileError) return `secret-file: ${error.message}`;
  if (error instanceof DataFileError) return `data-file: ${error.message}`;
  if (error instanceof UnknownCodeError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `unexpected: ${message.split('\n')[0] ?? ''}`;
}
