import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { z } from 'zod';

export const workspace = join(import.meta.dirname, '../..');
const packageSchema = z.object({ scripts: z.object({ build: z.string() }) });

type Command = 'serve' | 'account' | 'token' | 'token-server' | 'conformance';

/**
 * Builds the workspace for the tests of a file, by its own build script but into a folder from which no installed
 * package can be reached, and returns a function that gives the path of a built command.
 */
export function useBuild(): (command: Command) => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'token-server-build-'));
    const text = await readFile(join(workspace, 'package.json'), 'utf8');
    const [tool, ...args] = packageSchema.parse(JSON.parse(text)).scripts.build.split(' ');
    if (tool !== 'esbuild') throw new Error('the build script no longer is one esbuild command');
    const esbuild = createRequire(import.meta.url).resolve('esbuild/bin/esbuild');
    const given = args.map((arg) => (arg.startsWith('--outdir=') ? `--outdir=${folder}` : arg));
    await promisify(execFile)(esbuild, given, { cwd: workspace });
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  return (command) => join(folder, `${command}.cjs`);
}
