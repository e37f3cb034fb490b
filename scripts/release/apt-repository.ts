// npm run apt:repository -- RELEASE INTO
//
// Makes a signed repository for apt of the deb packages of a release, for a web server of your own. A repository that is
// there already keeps its packages, so that computers can be held at a version.
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { signAround, signDetached } from './gpg.ts';
import { mustRun, ReleaseProblem } from './tools.ts';

try {
  const [release, into] = process.argv.slice(2);
  const key = process.env['FOYER_GPG_KEY'] ?? '';
  if (release === undefined || into === undefined)
    throw new ReleaseProblem('name the folder of the release and the folder of the repository.');
  if (key === '')
    throw new ReleaseProblem('nobody signs the repository: set FOYER_GPG_KEY (docs/releasing.md).');
  makeRepository(release, into, key);
  process.stdout.write(`${join(into, 'dists/stable/InRelease')}\n`);
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  process.stderr.write(`apt:repository: ${error.message}\n`);
  process.exitCode = 2;
}

/** apt-ftparchive finds the packages of an architecture by their names: `foyer_1.0.0_amd64.deb`, and by no other. */
function field(deb: string, key: 'Package' | 'Version' | 'Architecture'): string {
  return mustRun('dpkg-deb', ['-f', deb, key]).toString().trim();
}

function makeRepository(release: string, into: string, key: string): void {
  const packages = existsSync(release) ? readdirSync(release).filter((name) => name.endsWith('.deb')) : [];
  if (packages.length === 0) throw new ReleaseProblem(`there is no deb in ${release}.`);
  const pool = join(into, 'pool/main/f/foyer');
  mkdirSync(pool, { recursive: true });
  for (const name of packages) {
    const deb = join(release, name);
    const named = `${field(deb, 'Package')}_${field(deb, 'Version')}_${field(deb, 'Architecture')}.deb`;
    copyFileSync(deb, join(pool, named));
  }
  const suite = join(into, 'dists/stable');
  const archs = new Set(readdirSync(pool).map((name) => field(join(pool, name), 'Architecture')));
  for (const arch of archs) {
    const folder = join(suite, `main/binary-${arch}`);
    mkdirSync(folder, { recursive: true });
    const list = mustRun('apt-ftparchive', ['--arch', arch, 'packages', 'pool'], { cwd: into });
    if (list.length === 0) throw new ReleaseProblem(`apt-ftparchive lists no package for ${arch}.`);
    writeFileSync(join(folder, 'Packages'), list);
    writeFileSync(join(folder, 'Packages.gz'), gzipSync(list));
  }
  const about = {
    Origin: 'Foyer',
    Label: 'Foyer',
    Suite: 'stable',
    Codename: 'stable',
    Components: 'main',
    Architectures: [...archs].sort().join(' '),
  };
  const options = Object.entries(about).flatMap(([name, value]) => [
    '-o',
    `APT::FTPArchive::Release::${name}=${value}`,
  ]);
  const file = join(suite, 'Release');
  writeFileSync(file, mustRun('apt-ftparchive', [...options, 'release', 'dists/stable'], { cwd: into }));
  signAround(file, join(suite, 'InRelease'), key);
  signDetached(file, key);
  renameSync(`${file}.asc`, `${file}.gpg`);
}
