import { readdir, readFile } from 'node:fs/promises';

/** A process and all that descend from it, as /proc tells it now. */
export async function familyOf(root: number): Promise<number[]> {
  const children = new Map<number, number[]>();
  for (const name of await readdir('/proc')) {
    const parent = /^\d+$/.test(name) ? await parentOf(name) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family: number[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    family.push(pid);
    open.push(...(children.get(pid) ?? []));
  }
  return family;
}

async function parentOf(pid: string): Promise<number | undefined> {
  try {
    // The name of the program stands in brackets and may hold anything; the parent is the second word after it.
    const words = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
    return Number(words[1]);
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

/** Their proportional set size in MiB: a page shared by n processes counts a n-th for each. */
export async function proportionalMemory(pids: readonly number[]): Promise<number> {
  let kibibytes = 0;
  for (const pid of pids) {
    const rollup = await rollupOf(pid);
    const pss = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
    if (pss !== undefined) kibibytes += Number(pss);
  }
  if (kibibytes === 0) throw new Error('no memory can be read');
  return kibibytes / 1024;
}

/** Empty for a process that has ended meanwhile. */
async function rollupOf(pid: number): Promise<string> {
  try {
    return await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
  } catch (error) {
    if (error instanceof Error && /ENOENT|ESRCH/.test(error.message)) return '';
    throw error;
  }
}
