import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Check, checking } from './checks/check.ts';
import { checkFeed, isFeed } from './checks/feeds.ts';
import { checkProgram } from './checks/program.ts';
import { checkAuthenticode, checkDetached, checkSums } from './checks/signatures.ts';
import { openKeyring } from './gpg.ts';
import { sbomFile, sbomSchema } from './sbom.ts';
import { listedFiles } from './sums.ts';
import { isPackage, unpack } from './unpack.ts';

export interface Trust {
  /** Of whoever makes the release, as `gpg --export` writes it. */
  readonly gpgKey: Buffer;
  /** Public keys that sign feeds: 32 bytes in base64. */
  readonly feedKeys: readonly string[];
  /** A file with the certificates that Windows trusts; missing: those of this system. */
  readonly authorities?: string | undefined;
}

const windows = /\.(exe|dll|node|msi)$/i;

/** Checks a finished release as whoever receives it would: with nothing but the folder and the public keys. */
export async function verifyRelease(folder: string, trust: Trust): Promise<Check[]> {
  const keyring = openKeyring(trust.gpgKey);
  const work = mkdtempSync(join(tmpdir(), 'foyer-verify-'));
  try {
    return await checkAll(folder, trust, keyring.file, work);
  } finally {
    keyring.close();
    rmSync(work, { recursive: true });
  }
}

async function checkAll(folder: string, trust: Trust, keyring: string, work: string): Promise<Check[]> {
  const checks = await checkSums(folder, keyring);
  const names = listedFiles(folder);
  const packages = names.filter(isPackage);
  const sbom = read(join(folder, sbomFile));
  const version = versionIn(sbom);
  const contents = await checking('contents', 'the whole folder', () => [
    ...(packages.length > 0 ? [] : ['there is no package']),
    ...(names.some(isFeed) ? [] : ['there is no feed for updates']),
    ...(version === undefined ? [`${sbomFile} is missing or can’t be read`] : []),
    ...names.filter((name) => !isKnown(name, names)).map((name) => `${name} does not belong there`),
  ]);
  checks.push(contents);
  for (const name of names.filter(isFeed))
    checks.push(await checkFeed(folder, name, trust.feedKeys, version ?? ''));
  for (const name of packages) {
    const file = join(folder, name);
    checks.push(await checkDetached(folder, name, keyring));
    checks.push(
      await checking('version', name, () =>
        name.includes(`-${version ?? '?'}-`) ? [] : [`its name does not say ${version ?? 'a version'}`],
      ),
    );
    if (windows.test(name)) checks.push(await checkAuthenticode(file, name, trust.authorities));
    checks.push(
      ...(await checkInside(file, name, { version: version ?? '', sbom }, trust, join(work, name))),
    );
  }
  return checks;
}

/** Every Foyer in the package; on Windows the files in it are signed as well. */
async function checkInside(
  file: string,
  name: string,
  expected: { readonly version: string; readonly sbom: string },
  trust: Trust,
  into: string,
): Promise<Check[]> {
  const checks: Check[] = [];
  let archives: string[] = [];
  checks.push(
    await checking('package', name, () => {
      archives = unpack(file, into);
      return archives.length > 0 ? [] : ['there is no Foyer in it'];
    }),
  );
  for (const archive of archives) {
    checks.push(...(await checkProgram(archive, name, expected)));
    const own = join(archive, '../..');
    for (const inner of readdirSync(own, { recursive: true, encoding: 'utf8' }))
      if (/\.(exe|msi)$/i.test(name) && windows.test(inner) && statSync(join(own, inner)).isFile())
        checks.push(await checkAuthenticode(join(own, inner), `${name}: ${inner}`, trust.authorities));
  }
  rmSync(into, { recursive: true, force: true });
  return checks;
}

/** A release is packages, feeds, their signatures and the list of what is in them; nothing else lies in its folder. */
function isKnown(name: string, names: readonly string[]): boolean {
  const beside = name.replace(/\.(asc|sig|blockmap)$/, '');
  return isPackage(name) || isFeed(name) || name === sbomFile || (beside !== name && names.includes(beside));
}

function versionIn(sbom: string): string | undefined {
  try {
    return sbomSchema.parse(JSON.parse(sbom)).metadata.component.version;
  } catch {
    return undefined;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
