import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mustRun } from './tools.ts';

/** How to look into a package without running anything of it. */
const unpackers: readonly {
  readonly name: RegExp;
  readonly unpack: (file: string, into: string) => void;
}[] = [
  {
    name: /\.deb$/,
    unpack: (file, into) => mustRun('dpkg-deb', ['-x', file, into]),
  },
  {
    name: /\.rpm$/,
    unpack(file, into) {
      const archive = mustRun('rpm2cpio', [file]);
      mustRun('cpio', ['-idm', '--quiet', '--no-absolute-filenames'], { cwd: into, input: archive });
    },
  },
  { name: /\.tar\.gz$/, unpack: (file, into) => mustRun('tar', ['-xzf', file, '-C', into]) },
  {
    name: /\.AppImage$/,
    unpack: (file, into) =>
      mustRun('unsquashfs', ['-q', '-n', '-f', '-o', String(afterElf(file)), '-d', into, file]),
  },
  {
    // Installers of Windows, images and archives of macOS.
    name: /\.(exe|msi|zip|dmg|pkg)$/,
    unpack(file, into) {
      mustRun('7z', ['x', '-y', `-o${into}`, file]);
      // A signed program with an archive behind it is only a program to 7z, unless it is told to look for the archive.
      if (file.endsWith('.exe') && !filesUnder(into).some((one) => /\.(asar|7z)$/.test(one)))
        mustRun('7z', ['x', '-y', '-t7z', `-o${into}`, file]);
      // NSIS has the program in an archive of its own for each processor.
      for (const inner of filesUnder(into).filter((one) => /app-(64|arm64|32)\.7z$/.test(one)))
        mustRun('7z', ['x', '-y', `-o${into}/${basename(inner, '.7z')}`, inner]);
    },
  },
];

export function isPackage(name: string): boolean {
  return unpackers.some((one) => one.name.test(name));
}

/** Unpacks a package and says where Foyer lies in it: each folder that has `resources/app.asar` below it. */
export function unpack(file: string, into: string): string[] {
  mkdirSync(into, { recursive: true });
  unpackers.find(({ name }) => name.test(file))?.unpack(file, into);
  return filesUnder(into).filter((path) => basename(path) === 'app.asar');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** An AppImage is a program with an image of a file system behind it: where the program ends, by its own headers. */
function afterElf(file: string): number {
  const head = readFileSync(file).subarray(0, 64);
  const end = Number(head.readBigUInt64LE(40)) + head.readUInt16LE(58) * head.readUInt16LE(60);
  return Math.min(end, statSync(file).size);
}
