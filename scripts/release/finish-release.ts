import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isFeed } from './checks/feeds.ts';
import { signFeed } from './feed-keys.ts';
import { signDetached } from './gpg.ts';
import { bundledPackages } from './licence-list.ts';
import { sbomFile, sbomOf } from './sbom.ts';
import { sumsFile, writeSums } from './sums.ts';
import { mustRun, ReleaseProblem } from './tools.ts';
import { isPackage, unpack } from './unpack.ts';

export interface Signers {
  /** Fingerprint of a key in the keyring of whoever makes the release. */
  readonly gpgKey: string;
  readonly feedKeys: readonly KeyObject[];
}

export interface Made {
  readonly version: string;
  readonly electron: string;
  /** Where `npm sbom` knows what is installed. */
  readonly project: string;
}

/**
 * Makes a release of the packages in a folder: the list of what is in them, signed feeds, a signature for each package, and
 * the signed checksums of all.
 */
export async function finishRelease(folder: string, signers: Signers, made: Made): Promise<void> {
  dropLeftovers(folder);
  const packages = readdirSync(folder).filter(isPackage);
  const [first] = packages;
  if (first === undefined) throw new ReleaseProblem(`there is no package in ${folder}.`);
  writeFileSync(join(folder, sbomFile), `${JSON.stringify(listOf(join(folder, first), made), null, 2)}\n`);
  for (const name of readdirSync(folder).filter(isFeed)) {
    const feed = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.sig`), signFeed(name, feed, signers.feedKeys));
  }
  for (const name of packages) signDetached(join(folder, name), signers.gpgKey);
  writeFileSync(join(folder, sumsFile), await writeSums(folder));
  signDetached(join(folder, sumsFile), signers.gpgKey);
}

/** What electron-builder leaves beside the packages: unpacked folders, which go elsewhere, and notes for itself. */
function dropLeftovers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) renameSync(join(folder, entry.name), freshBeside(folder, entry.name));
    else if (/^builder-.*\.ya?ml$/.test(entry.name)) rmSync(join(folder, entry.name));
  }
}

function freshBeside(folder: string, name: string): string {
  const beside = `${folder}-${name}`;
  rmSync(beside, { recursive: true, force: true });
  return beside;
}

function listOf(file: string, made: Made): unknown {
  const work = mkdtempSync(join(tmpdir(), 'foyer-release-'));
  try {
    const [archive = ''] = unpack(file, work);
    const licences = join(dirname(archive), 'licences/THIRD-PARTY-LICENCES.txt');
    if (!existsSync(licences)) throw new ReleaseProblem(`${file} has no list of licences.`);
    const known: unknown = JSON.parse(
      mustRun('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: made.project }).toString(),
    );
    return sbomOf(known, bundledPackages(readFileSync(licences, 'utf8')), made);
  } finally {
    rmSync(work, { recursive: true });
  }
}
