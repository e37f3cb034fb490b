import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPackage, getRawHeader, uncacheAll } from '@electron/asar';
import { z } from 'zod';
import { readFeedKey } from '../../../scripts/release/feed-keys.ts';
import { finishRelease } from '../../../scripts/release/finish-release.ts';
import { smallElectron, smallWindowsProgram } from './small-program.ts';
import type { ThrowAwayKeys } from './throw-away-keys.ts';

const project = join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const electron = '45.4.1';

const signing = z.object({
  default: z.custom<(file: { readonly path: string; readonly hash: string }) => Promise<void>>(
    (value) => typeof value === 'function',
  ),
});

/** build/sign-windows.cjs, as electron-builder calls it. */
export async function signForWindows(path: string): Promise<void> {
  await signing.parse(require(join(project, 'build/sign-windows.cjs'))).default({ path, hash: 'sha256' });
}

/** Makes a whole release, small but real: a deb and an installer for Windows with a Foyer in each, feeds, signatures. */
export async function makeRelease(work: string, version: string, keys: ThrowAwayKeys): Promise<string> {
  const folder = join(work, 'release');
  mkdirSync(folder);
  const archive = await appArchive(work, version);
  const deb = `Foyer-${version}-linux-amd64.deb`;
  const setup = `Foyer-${version}-win-x64-setup.exe`;
  makeDeb(work, archive, version, join(folder, deb));
  await makeSetup(work, archive, join(folder, setup));
  writeFeed(folder, 'latest-linux.yml', deb, version);
  writeFeed(folder, 'latest.yml', setup, version);
  const signers = { gpgKey: keys.gpg.fingerprint, feedKeys: [readFeedKey(keys.feed.file)] };
  await finishRelease(folder, signers, { version, electron, project });
  return folder;
}

async function appArchive(work: string, version: string): Promise<string> {
  const source = join(work, 'source');
  mkdirSync(join(source, 'out/main'), { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'foyer', version }));
  writeFileSync(join(source, 'out/main/index.js'), '// Foyer\n');
  const archive = join(work, 'app.asar');
  await createPackage(source, archive);
  uncacheAll();
  return archive;
}

/** What lies around the program in every package. */
function fillApp(folder: string, archive: string): void {
  mkdirSync(join(folder, 'resources/licences'), { recursive: true });
  writeFileSync(join(folder, 'resources/app.asar'), readFileSync(archive));
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    writeFileSync(join(folder, name), 'A licence.\n'.repeat(60));
  writeFileSync(join(folder, 'resources/licences/LICENCE.txt'), 'A licence.\n'.repeat(60));
  const entries = ['preact', 'zod', 'keytar'].map((name) => {
    const about = z
      .object({ name: z.string(), version: z.string() })
      .parse(JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')));
    return `\n\n${'='.repeat(100)}\n${about.name} ${about.version} (MIT)\n\n${'A licence.\n'.repeat(20)}`;
  });
  writeFileSync(
    join(folder, 'resources/licences/THIRD-PARTY-LICENCES.txt'),
    `Work of others.${entries.join('')}`,
  );
}

function makeDeb(work: string, archive: string, version: string, file: string): void {
  const root = join(work, 'deb');
  fillApp(join(root, 'opt/Foyer'), archive);
  writeFileSync(join(root, 'opt/Foyer/foyer'), smallElectron(electron));
  mkdirSync(join(root, 'DEBIAN'));
  const control = [
    'Package: foyer',
    `Version: ${version}`,
    'Architecture: amd64',
    'Maintainer: Foyer',
    'Description: Foyer',
  ];
  writeFileSync(join(root, 'DEBIAN/control'), `${control.join('\n')}\n`);
  execFileSync('dpkg-deb', ['--root-owner-group', '--build', root, file], { stdio: 'pipe' });
}

/** As NSIS' installers are: a program with an archive behind it, in which Foyer's program is signed as well. */
async function makeSetup(work: string, archive: string, file: string): Promise<void> {
  const root = join(work, 'win');
  fillApp(root, archive);
  const table = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  const program = join(root, 'Foyer.exe');
  writeFileSync(program, Buffer.concat([smallWindowsProgram(), smallElectron(electron), Buffer.from(table)]));
  await signForWindows(program);
  const packed = join(work, 'packed.7z');
  execFileSync('7z', ['a', packed, '.'], { cwd: root, stdio: 'pipe' });
  writeFileSync(file, Buffer.concat([smallWindowsProgram(), readFileSync(packed)]));
  await signForWindows(file);
}

function writeFeed(folder: string, name: string, file: string, version: string): void {
  const bytes = readFileSync(join(folder, file));
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  const lines = [
    ...[
      `version: ${version}`,
      'files:',
      `  - url: ${file}`,
      `    sha512: ${sha512}`,
      `    size: ${bytes.length}`,
    ],
    ...[`path: ${file}`, `sha512: ${sha512}`, "releaseDate: '2026-11-24T10:00:00.000Z'"],
  ];
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
}
