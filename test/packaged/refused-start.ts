import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { OrdinaryUser } from './ordinary-user.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Ports on which the program waited for somebody, at any time we looked. */
  readonly listened: readonly string[];
}

const listening = '0A';

/** Runs a program of an ordinary user to its end; looks all the time whether it listens on a TCP port, if asked to. */
export async function runToEnd(
  user: OrdinaryUser,
  program: string,
  args: readonly string[],
  { watchPort = false } = {},
): Promise<Ended> {
  const child = user.start(program, args);
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
  const listened = new Set<string>();
  const watch = watchPort
    ? setInterval(() => {
        for (const port of portsOf(child.pid ?? 0)) listened.add(port);
      }, 1)
    : undefined;
  const code: unknown = (await once(child, 'close'))[0];
  clearInterval(watch);
  return { code: typeof code === 'number' ? code : null, out, err, listened: [...listened] };
}

/** The TCP ports that a process listens on, as the kernel lists them. */
function portsOf(pid: number): string[] {
  try {
    const own = new Set(
      readdirSync(`/proc/${String(pid)}/fd`).map((fd) => readlinkSync(`/proc/${String(pid)}/fd/${fd}`)),
    );
    return ['tcp', 'tcp6'].flatMap((kind) =>
      readFileSync(`/proc/${String(pid)}/net/${kind}`, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state, , , , , , inode = '']) => state === listening && own.has(`socket:[${inode}]`))
        .map(([, address = '']) => address),
    );
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
