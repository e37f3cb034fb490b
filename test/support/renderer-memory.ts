import { type FileHandle, open, readdir, readFile } from 'node:fs/promises';
import { needlesOf } from './find-text.ts';

/** For the app whose memory is read: Chromium otherwise closes it to every ordinary user. */
export const readableMemory = '--allow-sandbox-debugging';

/** All living renderers of an app, found among the processes it started rather than asked of it. */
export async function renderersOf(app: number): Promise<number[]> {
  const processes = await Promise.all((await readdir('/proc')).filter(isNumber).map(look));
  const parents = new Map(processes.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: number): boolean => {
    for (let next = parents.get(pid); next !== undefined; next = parents.get(next))
      if (next === app) return true;
    return false;
  };
  return processes.filter(({ pid, isRenderer }) => isRenderer && isOurs(pid)).map(({ pid }) => pid);
}

/** Whether a text lies in the readable memory of a process, in one byte a letter or in two. */
export async function isInMemory(pid: number, text: string): Promise<boolean> {
  const needles = needlesOf(text);
  const memory = await open(`/proc/${String(pid)}/mem`, 'r');
  try {
    for (const region of regionsIn(await readFile(`/proc/${String(pid)}/maps`, 'utf8')))
      if (await isInRegion(memory, region, needles)) return true;
    return false;
  } finally {
    await memory.close();
  }
}

interface Region {
  readonly start: number;
  readonly end: number;
}

const pieceBytes = 4 * 1024 * 1024;

async function isInRegion(
  memory: FileHandle,
  { start, end }: Region,
  needles: readonly Buffer[],
): Promise<boolean> {
  // A piece reaches into the next one, so that a text on the border is found.
  const piece = Buffer.alloc(pieceBytes + Math.max(...needles.map((needle) => needle.length)));
  for (let at = start; at < end; at += pieceBytes) {
    const read = await readAt(memory, piece, Math.min(end - at, piece.length), at);
    const bytes = piece.subarray(0, read);
    if (needles.some((needle) => bytes.includes(needle))) return true;
  }
  return false;
}

/** Memory that a device or another process has a hand on can't be read: nothing was typed there. */
async function readAt(memory: FileHandle, into: Buffer, bytes: number, at: number): Promise<number> {
  try {
    return (await memory.read(into, 0, bytes, at)).bytesRead;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return 0;
    throw error;
  }
}

function regionsIn(maps: string): Region[] {
  return [...maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \S+ *(.*)$/gm)].flatMap(
    ([, start = '', end = '', name]) =>
      // The kernel's own pages, at addresses beyond what a file offset can say.
      name === '[vvar]' || name === '[vsyscall]'
        ? []
        : [{ start: Number(`0x${start}`), end: Number(`0x${end}`) }],
  );
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly isRenderer: boolean;
}

async function look(pid: string): Promise<Process> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The name in parentheses may hold anything; the parent is the second field behind it.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid: Number(pid), parent, isRenderer: command.includes('--type=renderer') };
  } catch {
    // Gone in the meantime.
    return { pid: Number(pid), parent: 0, isRenderer: false };
  }
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name);
}
