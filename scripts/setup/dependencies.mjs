import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectCacheFolder } from './cache-folder.mjs';
import { runVisibly } from './run-command.mjs';
import { say } from './say.mjs';

/**
 * Installs what package-lock.json names, when that has not been done for this very lock file.
 *
 * @param {string} root - the project's folder
 */
export async function provideDependencies(root) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(projectCacheFolder(root), 'installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('installing the npm packages (about 350 MB on disk, one to two minutes) …');
  await runVisibly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  await mkdir(projectCacheFolder(root), { recursive: true });
  await writeFile(stamp, wanted);
}
