import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles one of this folder's parts that run in Electron into a CommonJS file. */
export async function bundle(part: 'bare' | 'observe', outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, `${part}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.18',
    external: ['electron'],
    logLevel: 'error',
  });
}
