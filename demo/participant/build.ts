import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, version as esbuildVersion } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const defaultCache = join(here, '..', '..', 'node_modules', '.cache', 'foyer');

const everywhere = { bundle: true, charset: 'utf8', logLevel: 'silent' } as const;
/** The oldest runtime it runs on is Electron 33. */
const targets = { node: 'node20.18', page: 'chrome130' } as const;

/**
 * Bundles the participant, unless the same sources were bundled before. It needs nothing but what `npm ci` installs.
 *
 * @param cache a folder that may be deleted at any time.
 * @returns the folder to start Electron with.
 */
export async function buildParticipant(cache: string = defaultCache): Promise<string> {
  const folder = join(cache, `participant-${await fingerprint()}`);
  if (await exists(folder)) return folder;
  // Two builds at once each write their own folder; the first to finish wins.
  const draft = join(cache, `draft-${randomUUID()}`);
  await mkdir(join(draft, 'page'), { recursive: true });
  try {
    await Promise.all([bundleMain(draft), bundlePreload(draft), bundlePage(draft)]);
    await rename(draft, folder).catch(async (error: unknown) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

async function bundleMain(folder: string): Promise<void> {
  await build({
    ...everywhere,
    entryPoints: [join(here, 'main.ts')],
    outfile: join(folder, 'main.js'),
    platform: 'node',
    format: 'esm',
    target: targets.node,
    external: ['electron'],
  });
  const manifest = {
    name: 'foyer-participant',
    productName: 'Foyer participant',
    type: 'module',
    main: 'main.js',
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}

// A sandboxed preload is CommonJS.
async function bundlePreload(folder: string): Promise<void> {
  await build({
    ...everywhere,
    entryPoints: [join(here, 'preload.ts')],
    outfile: join(folder, 'preload.cjs'),
    platform: 'node',
    format: 'cjs',
    target: targets.node,
    external: ['electron'],
  });
}

async function bundlePage(folder: string): Promise<void> {
  await build({
    ...everywhere,
    entryPoints: [join(here, 'page', 'page.ts')],
    outdir: join(folder, 'page'),
    platform: 'browser',
    format: 'esm',
    splitting: true,
    target: targets.page,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await copyFile(join(here, 'page', 'index.html'), join(folder, 'page', 'index.html'));
}

/** Changes when anything that goes into the bundles does. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256').update(esbuildVersion);
  const uikit = createRequire(import.meta.url).resolve('@zegocloud/zego-uikit-prebuilt/package.json');
  const ownFiles = (await readdir(here, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of [uikit, join(here, '..', 'zego-double', 'client-switches.ts'), ...ownFiles]) {
    hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
