import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** What the process reads from standard input. */
  readonly input?: string;
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command to its end. Its environment is empty but for what finds and runs programs. */
export function runProcess(
  file: string,
  args: readonly string[],
  { input = '', cwd, environment = {} }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { cwd, env: { ...plainEnvironment(), ...environment } });
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (printed[name] += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...printed });
    });
    // A command that fails early does not read its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Runs a built command with this Node. */
export function runNode(script: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return runProcess(process.execPath, [script, ...args], options);
}

export function plainEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
