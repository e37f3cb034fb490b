import { builtinModules } from 'node:module';
import { extractFile, listPackage, statFile } from '@electron/asar';

/** A file of the archive that Foyer starts from. */
export interface ArchivedFile {
  readonly path: string;
  readonly text: string;
}

/** Every file in an archive, with its contents where they are in the archive itself. */
export function filesIn(archive: string): ArchivedFile[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replace(/^\//, ''))
    .filter((path) => !('files' in statFile(archive, path)))
    .map((path) => {
      const stats = statFile(archive, path);
      const outside = 'unpacked' in stats && stats.unpacked;
      return { path, text: outside ? '' : extractFile(archive, path).toString('latin1') };
    });
}

/** What a bundle of main takes from outside: it must be there without node_modules. */
export function importsOf(text: string): string[] {
  // `__require` is what the bundler makes of a CommonJS package's require(); other words that look so are text.
  const found = [
    ...text.matchAll(/(?:^|[;\n])import\b[^;"']*["']([^"'./][^"']*)["']/g),
    ...text.matchAll(/\b(?:import|__require)\(\s*["'`]([^"'`./$][^"'`]*)["'`]\s*\)/g),
  ].map(([, name = '']) => name);
  const builtIn = new Set(builtinModules);
  return [...new Set(found)].filter((name) => !name.startsWith('node:') && !builtIn.has(name)).sort();
}

const secrets = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\/\/[^/\s"']+\/:_authToken=/,
];

/** What nobody should find in what everybody gets; `folder`: where it was built. */
export function secretsIn({ text }: ArchivedFile, folder: string): string[] {
  return [
    ...secrets.filter((pattern) => pattern.test(text)).map(String),
    ...(text.includes(folder) ? [folder] : []),
  ];
}
