import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectCacheFolder } from './cache-folder.mjs';
import { packChecked } from './npm-pack.mjs';
import { runQuietly } from './run-command.mjs';
import { say } from './say.mjs';

const PACKAGE = Object.freeze({
  spec: 'electron@33.2.1',
  integrity:
    'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
});

/**
 * Electron 33's types, for the second type check: what we write must compile against the development runtime too.
 * Only this one file is taken; the package's installer is never run.
 *
 * @param {string} root - the project's folder
 */
export async function provideElectron33Types(root) {
  const folder = join(projectCacheFolder(root), 'electron-33');
  if (existsSync(join(folder, 'electron.d.ts'))) return;
  say('fetching Electron 33’s types for the second type check (about 250 kB) …');
  const stage = await mkdtemp(join(tmpdir(), 'foyer-types-'));
  try {
    const tarball = await packChecked({ ...PACKAGE, folder: stage });
    await runQuietly('tar', ['-xzf', tarball, '-C', stage, 'package/electron.d.ts']);
    await mkdir(folder, { recursive: true });
    await copyFile(join(stage, 'package', 'electron.d.ts'), join(folder, 'electron.d.ts'));
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
