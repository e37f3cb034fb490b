import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { plainEnvironment } from './run-process.ts';

export interface ServerProcess {
  readonly url: string;
  /** Everything printed so far, both streams. */
  printed(): string;
  /** Resolves when a printed line fits. */
  line(pattern: RegExp): Promise<string>;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code once the process has ended and all it printed was read. */
  readonly ended: Promise<number | null>;
}

/** Starts a server process and waits until it listens; it is ended with the test. */
export async function startServerProcess(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...plainEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let over = false;
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watcher of watchers) watcher();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      notify();
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      over = true;
      notify();
      resolve(code);
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });

  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = printed.split('\n').find((text) => pattern.test(text));
        if (found === undefined && !over) return;
        watchers.delete(look);
        if (found === undefined)
          reject(new Error(`the server ended without ${String(pattern)}:\n${printed}`));
        else resolve(found);
      };
      watchers.add(look);
      look();
    });
  const listening = await line(/Server listening at http:/);
  const [url = ''] = /http:\/\/[0-9.]+:\d+/.exec(listening) ?? [];
  return { url, printed: () => printed, line, signal: (name) => child.kill(name), ended };
}
