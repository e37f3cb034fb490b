import { execFile } from 'node:child_process';

/** What a program of the operating system said; `undefined`: it failed, or did not answer in time. */
export type RunProgram = (
  file: string,
  args: readonly string[],
  input?: Buffer,
) => Promise<string | undefined>;

/** Registry and profiles answer in milliseconds; a computer that is still starting may need seconds. */
const timeout = 10_000;

export const runProgram: RunProgram = (file, args, input) =>
  new Promise((resolve) => {
    const child = execFile(file, args, { timeout, windowsHide: true, maxBuffer: 1_000_000 }, (error, out) => {
      resolve(error === null ? out : undefined);
    });
    // It may have ended without reading.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
