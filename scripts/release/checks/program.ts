import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, getRawHeader, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { z } from 'zod';
import { bundledPackages } from '../licence-list.ts';
import { sbomProblems, sbomSchema } from '../sbom.ts';
import { type Check, checking } from './check.ts';

/** What a package has to be like, whichever it is. */
export interface Expected {
  readonly version: string;
  readonly sbom: string;
}

const fuses = [
  ['RunAsNode', false],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableCookieEncryption', true],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
] as const;

/** Only what runs: no sources, maps, tests or secrets. */
const belongs = /^(package\.json|out\/.+\.(js|cjs|css|html|svg|png|woff2)|node_modules\/keytar\/.+)$/;
const neverBelongs = /\.(map|tsx?|pem|p12|pfx|key)$|\.env|\.test\./;
const largest = 7 * 1024 * 1024;

/** Looks at Foyer in an unpacked package; `archive` is its app.asar. */
export async function checkProgram(archive: string, of: string, expected: Expected): Promise<Check[]> {
  const resources = dirname(archive);
  const program = programBeside(resources);
  return [
    await checking('fuses', of, async () => {
      if (program === undefined) return ['there is no program'];
      const wire = await getCurrentFuseWire(program);
      return fuses
        .filter(([name, on]) => (String.fromCharCode(Number(wire[FuseV1Options[name]])) === '1') !== on)
        .map(([name, on]) => `${name} is not ${on ? 'on' : 'off'}`);
    }),
    await checking('archive', of, () => archiveProblems(archive, expected.version)),
    await checking('integrity', of, () => integrityProblems(archive, program)),
    await checking('licences', of, () => licenceProblems(resources)),
    await checking('SBOM', of, () => {
      const text = readFileSync(join(resources, 'licences/THIRD-PARTY-LICENCES.txt'), 'utf8');
      const electron = program === undefined ? '' : electronIn(readFileSync(program));
      const made = { version: expected.version, electron };
      return sbomProblems(sbomSchema.parse(JSON.parse(expected.sbom)), bundledPackages(text), made);
    }),
  ];
}

function archiveProblems(archive: string, version: string): string[] {
  const size = statSync(archive).size;
  const names = filesOf(archive);
  const about = z
    .object({ version: z.string() })
    .parse(JSON.parse(extractFile(archive, 'package.json').toString()));
  return [
    ...(size <= largest ? [] : [`has ${size} bytes, more than ${largest}`]),
    ...names
      .filter((name) => !belongs.test(name) || neverBelongs.test(name))
      .map((name) => `${name} does not belong there`),
    ...(about.version === version ? [] : [`is of version ${about.version}`]),
  ];
}

/** Every file is what the archive's own table says; on Windows and macOS the program knows that table. */
function integrityProblems(archive: string, program: string | undefined): string[] {
  const problems = filesOf(archive).flatMap((name) => {
    const entry = statFile(archive, name, false);
    if (!('integrity' in entry)) return [`${name} has no checksum`];
    if ('unpacked' in entry && entry.unpacked) return [];
    const hash = createHash('sha256').update(extractFile(archive, name)).digest('hex');
    return hash === entry.integrity.hash ? [] : [`${name} is not what the archive says`];
  });
  const table = createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
  const knows = program === undefined ? undefined : whereTableIsKnown(archive, program);
  if (knows !== undefined && !readFileSync(knows).includes(table))
    problems.push('the program knows another archive');
  return problems;
}

/** Linux has no such place: there the package's signature stands for it. */
function whereTableIsKnown(archive: string, program: string): string | undefined {
  if (program.endsWith('.exe')) return program;
  const plist = join(dirname(archive), '../Info.plist');
  return existsSync(plist) ? plist : undefined;
}

function filesOf(archive: string): string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !('files' in statFile(archive, path, false)));
}

function licenceProblems(resources: string): string[] {
  const files = ['licences/LICENCE.txt', 'licences/THIRD-PARTY-LICENCES.txt'].map((name) =>
    join(resources, name),
  );
  const missing = files.filter((file) => !existsSync(file) || statSync(file).size < 500);
  const electron = ['LICENSE.electron.txt', 'LICENSES.chromium.html'].filter(
    (name) => !existsSync(fileAbove(resources, name)),
  );
  return [...missing, ...electron].map((name) => `${name} is missing`);
}

/** Beside the program; in a bundle of macOS, inside its resources. */
function fileAbove(resources: string, name: string): string {
  const beside = join(resources, '..', name);
  return existsSync(beside) ? beside : join(resources, name);
}

/** Its version, as it says itself to the servers it asks. */
function electronIn(program: Buffer): string {
  for (let at = program.indexOf('Electron/'); at >= 0; at = program.indexOf('Electron/', at + 1)) {
    const [, version] = /^Electron\/(\d+\.\d+\.\d+)/.exec(program.toString('latin1', at, at + 40)) ?? [];
    if (version !== undefined) return version;
  }
  return '';
}

function programBeside(resources: string): string | undefined {
  const folder = join(resources, '..');
  const found = readdirSync(folder).find((name) => /^(foyer|foyer\.exe)$/i.test(name));
  if (found !== undefined && statSync(join(folder, found)).isFile()) return join(folder, found);
  const mac = join(folder, 'Frameworks/Electron Framework.framework/Electron Framework');
  return existsSync(mac) ? mac : undefined;
}
