// npm run release -- [linux|win|mac] --report FILE
//
// Builds, packs, signs and checks a release for one system: docs/releasing.md. Nothing is built where something could not be
// signed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { publicKeyOf, readFeedKey } from './feed-keys.ts';
import { finishRelease } from './finish-release.ts';
import { signersProblem, type System } from './signers.ts';
import { mustRun, ReleaseProblem } from './tools.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, 'release');

try {
  process.exitCode = await release(process.argv.slice(2), process.env);
} catch (error) {
  if (!(error instanceof ReleaseProblem)) throw error;
  process.stderr.write(`release: ${error.message}\n`);
  process.exitCode = 2;
}

async function release(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { report: { type: 'string' } },
  });
  const system = systemOf(positionals[0] ?? hostSystem());
  const problem = signersProblem(system, env);
  if (problem !== undefined) throw new ReleaseProblem(problem);
  const gpgKey = env['FOYER_GPG_KEY'] ?? '';
  const keys = (env['FOYER_FEED_KEY'] ?? '').split(',').map(readFeedKey);
  const report = values.report === undefined ? [] : ['--report', values.report];
  const packed = runNode(['scripts/run-dist.mjs', system, '--release', ...report]);
  if (packed !== 0) return packed;
  const { version, devDependencies } = aboutProject();
  const made = { version, electron: devDependencies.electron.replace(/^\D*/, ''), project };
  await finishRelease(folder, { gpgKey, feedKeys: keys }, made);
  const publicKey = join(project, 'release-key.gpg');
  mustRun('gpg', ['--batch', '--yes', '--output', publicKey, '--export', gpgKey]);
  const feedKeys = keys.flatMap((key) => ['--feed-key', publicKeyOf(key)]);
  return runNode([
    join(project, 'node_modules/tsx/dist/cli.mjs'),
    join(import.meta.dirname, 'verify.ts'),
    ...[folder, '--gpg-key', publicKey, ...feedKeys],
  ]);
}

function runNode(words: readonly string[]): number {
  return spawnSync(process.execPath, [...words], { cwd: project, stdio: 'inherit' }).status ?? 1;
}

function aboutProject() {
  return z
    .object({ version: z.string(), devDependencies: z.object({ electron: z.string() }) })
    .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
}

function hostSystem(): string {
  if (process.platform === 'win32') return 'win';
  return process.platform === 'darwin' ? 'mac' : 'linux';
}

function systemOf(word: string): System {
  if (word === 'linux' || word === 'win' || word === 'mac') return word;
  throw new ReleaseProblem(`there is no release for “${word}”: linux, win or mac.`);
}
