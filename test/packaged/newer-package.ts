import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';

/** The version in a package's name and papers. */
export function versionOf(deb: string): string {
  return execFileSync('dpkg-deb', ['-f', deb, 'Version'], { encoding: 'utf8' }).trim();
}

/**
 * The same package with another version: what differs is only what says the version, so that a test need not build twice.
 * @returns the file, in `folder`
 */
export async function withVersion(deb: string, version: string, folder: string): Promise<string> {
  const root = join(folder, 'root');
  mkdirSync(folder, { recursive: true });
  execFileSync('dpkg-deb', ['-R', deb, root]);
  const control = join(root, 'DEBIAN/control');
  const text = readFileSync(control, 'utf8');
  const before = versionOf(deb);
  writeFileSync(control, text.replace(/^Version: .*$/m, `Version: ${version}`));
  const archive = join(root, 'opt/Foyer/resources/app.asar');
  const source = join(folder, 'source');
  extractAll(archive, source);
  const about = join(source, 'package.json');
  writeFileSync(
    about,
    readFileSync(about, 'utf8').replace(`"version": "${before}"`, `"version": "${version}"`),
  );
  rmSync(`${archive}.unpacked`, { recursive: true });
  await createPackageWithOptions(source, archive, { unpack: '**/*.node' });
  // dpkg compares the files with this list, which is of the package it was made from.
  rmSync(join(root, 'DEBIAN/md5sums'), { force: true });
  const file = join(folder, basename(deb).replace(before, version));
  execFileSync('dpkg-deb', ['-Znone', '--root-owner-group', '--build', root, file], { stdio: 'ignore' });
  rmSync(root, { recursive: true });
  rmSync(source, { recursive: true });
  return file;
}
