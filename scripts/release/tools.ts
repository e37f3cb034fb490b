import { spawnSync } from 'node:child_process';

/** Something about a release that is not as it should be, in one sentence. */
export class ReleaseProblem extends Error {}

/** Where Debian and Ubuntu have the tools; elsewhere they have the same names. */
const debianPackages: Readonly<Record<string, string>> = {
  'apt-ftparchive': 'apt-utils',
  '7z': 'p7zip-full',
  cpio: 'cpio',
  'dpkg-deb': 'dpkg',
  gpg: 'gnupg',
  gpgv: 'gpgv',
  osslsigncode: 'osslsigncode',
  rpm2cpio: 'rpm2cpio',
  tar: 'tar',
  unsquashfs: 'squashfs-tools',
};

/** Runs a tool to its end. A missing one is named, with the package that has it: nothing is skipped without a word. */
export function run(
  tool: string,
  words: readonly string[],
  options: { readonly cwd?: string; readonly input?: Buffer } = {},
): { readonly ok: boolean; readonly out: Buffer; readonly said: string } {
  const done = spawnSync(tool, [...words], { ...options, maxBuffer: 1024 ** 3 });
  if (done.error !== undefined && 'code' in done.error && done.error.code === 'ENOENT') {
    const name = debianPackages[tool];
    throw new ReleaseProblem(
      `${tool} is not installed${name === undefined ? '' : ` (on Debian and Ubuntu: apt-get install ${name})`}.`,
    );
  }
  if (done.error !== undefined) throw done.error;
  return {
    ok: done.status === 0,
    out: done.stdout,
    said: `${done.stderr.toString()}${done.stdout.toString()}`,
  };
}

/** As `run`, for what has to succeed. */
export function mustRun(
  tool: string,
  words: readonly string[],
  options: Parameters<typeof run>[2] = {},
): Buffer {
  const { ok, out, said } = run(tool, words, options);
  if (!ok) throw new ReleaseProblem(`${tool} failed: ${said.trim().split('\n').slice(-3).join(' ')}`);
  return out;
}
