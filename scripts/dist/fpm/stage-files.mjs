import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lays the files of a package out below a folder, as they will lie below `/`.
 *
 * @param {string} folder - does not exist yet
 * @param {import('./fpm-arguments.mjs').FpmJob['files']} files
 */
export function stageFiles(folder, files) {
  mkdirSync(folder, { mode: 0o755 });
  for (const { from, to } of files) {
    const target = join(folder, to);
    if (from.endsWith('/')) {
      mkdirSync(target, { recursive: true });
      execFileSync('cp', ['-a', `${from}.`, target]);
    } else {
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(from, target);
      chmodSync(target, 0o644);
    }
  }
  // Whoever builds may have a narrow umask, or a wide one: everybody may read, nobody but root may write.
  execFileSync('chmod', ['-R', 'go-w,a+rX', folder]);
}
