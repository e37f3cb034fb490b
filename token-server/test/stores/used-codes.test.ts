import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFileUsedCodeStore, requireUsedCodesFile } from '../../src/stores/file-used-codes.ts';
import { createMemoryUsedCodeStore, createUsedCodeStore } from '../../src/stores/used-codes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf } from '../support/thrown.ts';

describe('used codes', () => {
  it('can be used once, also when many ask at once', async () => {
    const store = createMemoryUsedCodeStore(() => 0);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => await store.use('a', 10)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(answers[0]).toBe(true);
    expect(await store.use('b', 10)).toBe(true);
  });

  it('are forgotten once they are over, and not before', async () => {
    let now = 0;
    let kept: readonly string[] = [];
    const store = createUsedCodeStore({
      initial: new Map(),
      save: (codes) => {
        kept = [...codes.keys()];
        return Promise.resolve();
      },
      isReady: () => Promise.resolve(true),
      clock: () => now * 1000,
    });
    await store.use('a', 10);
    now = 9;
    expect(await store.use('a', 10)).toBe(false);
    await store.use('b', 100);
    expect(kept).toEqual(['a', 'b']);
    // A request that came before the end may still be under way: a hook takes its time.
    now = 69;
    expect(await store.use('a', 10)).toBe(false);
    await store.use('c', 200);
    expect(kept).toEqual(['a', 'b', 'c']);
    expect(await store.use('a', 10)).toBe(false);
    now = 70;
    await store.use('d', 200);
    expect(kept).toEqual(['b', 'c', 'd']);
  });

  it('are not used when that could not be written down', async () => {
    let broken = true;
    const store = createUsedCodeStore({
      initial: new Map(),
      save: () => (broken ? Promise.reject(new Error('disk full')) : Promise.resolve()),
      isReady: () => Promise.resolve(true),
      clock: () => 0,
    });
    expect(String(await rejectionOf(Promise.resolve(store.use('a', 10))))).toMatch(/disk full/);
    broken = false;
    expect(await store.use('a', 10)).toBe(true);
  });

  it('survive a restart in their file', async () => {
    const path = join(await temporaryFolder(), 'used.json');
    const before = await openFileUsedCodeStore(path, () => 0);
    expect(await before.use('a', 10)).toBe(true);
    expect(await before.isReady()).toBe(true);
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ version: 1, used: { a: 10 } });
    const after = await openFileUsedCodeStore(path, () => 0);
    expect(await after.use('a', 10)).toBe(false);
  });

  it('are not read from a file that holds something else', async () => {
    const path = join(await temporaryFolder(), 'used.json');
    await writeFile(path, '{"version":1,"used":{"a":"b"}}');
    expect(String(await rejectionOf(openFileUsedCodeStore(path)))).toMatch(/used\.json: used\.a/);
    expect(String(await rejectionOf(requireUsedCodesFile(path)))).toMatch(/used\.json: used\.a/);
    expect(String(await rejectionOf(requireUsedCodesFile(join(path, 'x', 'y'))))).toMatch(
      /can not be written/,
    );
  });
});
