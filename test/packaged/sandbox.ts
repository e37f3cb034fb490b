import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What the kernel says of the processes that show pages. */
export interface Sandbox {
  readonly switchedOff: boolean;
  /** Each has a filter of system calls. */
  readonly filtered: boolean;
  /** Each is in another user namespace than the main process. */
  readonly apart: boolean;
}

export function sandboxOf(mainProcess: number): Sandbox {
  const renderers = descendants(mainProcess).filter((pid) => commandOf(pid).includes('--type=renderer'));
  if (renderers.length === 0) throw new Error('Foyer shows no page');
  const namespace = (pid: number) => readlinkSync(`/proc/${String(pid)}/ns/user`);
  return {
    switchedOff: [mainProcess, ...renderers].some((pid) => commandOf(pid).includes('--no-sandbox')),
    filtered: renderers.every((pid) =>
      /^Seccomp:\t2$/m.test(readFileSync(`/proc/${String(pid)}/status`, 'utf8')),
    ),
    apart: renderers.every((pid) => namespace(pid) !== namespace(mainProcess)),
  };
}

function commandOf(pid: number): string[] {
  // A renderer's arguments are one text, separated by spaces, as a zygote leaves them.
  return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split(/[\0 ]/);
}

function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .map(Number)
    .filter((each) => Number.isInteger(each) && parentOf(each) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}
