import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLiveFile } from '../../src/reload/live-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function load(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (text.startsWith('bad')) throw new Error(text);
  return text;
}

async function start(path: string, checkEvery = 5) {
  const problems: unknown[] = [];
  const onProblem = (error: unknown) => problems.push(String(error));
  const file = await openLiveFile({ path, load, checkEvery, onProblem, clock: () => 7 });
  onTestFinished(() => {
    file.close();
  });
  const becomes = (text: string) =>
    vi.waitFor(() => {
      expect(file.current()).toBe(text);
    });
  return { file, problems, becomes };
}

/** As a careful tool does it: a reader never finds half of it. */
async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

describe('openLiveFile', () => {
  it('sees a file written over, renamed into place, and gone and back', async () => {
    const path = join(await temporaryFolder(), 'f');
    await writeFile(path, 'one');
    const { file, becomes, problems } = await start(path);
    expect([file.current(), file.since(), file.problem()]).toEqual(['one', 7, null]);
    await writeFile(path, 'two');
    await becomes('two');
    await replaceFile(path, 'six');
    await becomes('six');
    await rm(path);
    await vi.waitFor(() => {
      expect(file.problem()).not.toBeNull();
    });
    expect(file.current()).toBe('six');
    await writeFile(path, 'ten');
    await becomes('ten');
    expect(file.problem()).toBeNull();
    expect(problems).toHaveLength(1);
  });

  it('follows the links that Kubernetes swaps', async () => {
    const folder = await temporaryFolder();
    for (const version of ['one', 'two']) {
      await mkdir(join(folder, version));
      await writeFile(join(folder, version, 'f'), version);
    }
    await symlink('one', join(folder, '..data'));
    await symlink('..data/f', join(folder, 'f'));
    const { becomes } = await start(join(folder, 'f'));
    await symlink('two', join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    await becomes('two');
  });

  it('keeps what it has when the new file is bad, says so once, and takes a good one again', async () => {
    const path = join(await temporaryFolder(), 'f');
    await writeFile(path, 'one');
    const { file, problems, becomes } = await start(path);
    await replaceFile(path, 'bad1');
    await vi.waitFor(() => {
      expect(problems).toEqual(['Error: bad1']);
    });
    await replaceFile(path, 'bad2');
    await vi.waitFor(() => {
      expect(problems).toEqual(['Error: bad1', 'Error: bad2']);
    });
    expect(file.current()).toBe('one');
    await writeFile(path, 'two');
    await becomes('two');
    expect(problems).toHaveLength(2);
  });

  it('reads at once when it is told to', async () => {
    const path = join(await temporaryFolder(), 'f');
    await writeFile(path, 'one');
    const { file, problems } = await start(path, 3_600_000);
    await writeFile(path, 'two');
    await file.reload();
    expect(file.current()).toBe('two');
    await writeFile(path, 'bad');
    await Promise.all([file.reload(), file.reload()]);
    expect([file.current(), problems.length]).toEqual(['two', 2]);
  });

  it('does not start with a file that can not be used', async () => {
    const path = join(await temporaryFolder(), 'f');
    await writeFile(path, 'bad');
    await expect(openLiveFile({ path, load })).rejects.toThrow('bad');
  });
});
