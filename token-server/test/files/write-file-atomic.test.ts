import { chown, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomic } from '../../src/files/write-file-atomic.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf } from '../support/thrown.ts';

let folder = '';

beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('writeFileAtomic', () => {
  it('replaces a file, keeps others out, and leaves nothing else behind', async () => {
    const path = join(folder, 'data.json');
    await writeFile(path, 'old', { mode: 0o644 });
    const before = await stat(path);
    await writeFileAtomic(path, 'new');
    const after = await stat(path);
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(after.mode & 0o777).toBe(0o600);
    expect(after.ino).not.toBe(before.ino);
    expect(await readdir(folder)).toEqual(['data.json']);
  });

  it('gives what root writes to the owner of the folder, or of the file it replaces', async () => {
    const path = join(folder, 'data.json');
    const root = process.getuid?.() === 0;
    if (root) await chown(folder, 65_534, 65_534);
    await writeFileAtomic(path, 'first');
    expect((await stat(path)).uid).toBe((await stat(folder)).uid);
    if (root) await chown(path, 65_533, 65_533);
    const { uid } = await stat(path);
    await writeFileAtomic(path, 'second');
    expect((await stat(path)).uid).toBe(uid);
  });

  it('never shows a reader a part of a file', async () => {
    const path = join(folder, 'data.json');
    const texts = ['a', 'b'].map((letter) => letter.repeat(300_000));
    await writeFileAtomic(path, texts[0] ?? '');
    for (let i = 0; i < 20; i += 1) {
      const written = writeFileAtomic(path, texts[i % 2] ?? '');
      const seen = await Promise.all(Array.from({ length: 5 }, () => readFile(path, 'utf8')));
      await written;
      for (const text of seen) expect(texts).toContain(text);
    }
  });

  it('says in one line why it could not, and leaves nothing behind', async () => {
    const missing = await rejectionOf(writeFileAtomic(join(folder, 'none', 'x.json'), 'x'));
    expect(missing).toMatchObject({ name: 'DataFileError' });
    expect(String(missing)).toContain(`there is no folder ${join(folder, 'none')}`);
    await mkdir(join(folder, 'taken'));
    const taken = await rejectionOf(writeFileAtomic(join(folder, 'taken'), 'x'));
    expect(String(taken)).toMatch(/taken can not be written: [^\n]+$/);
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
