import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectCacheFolder } from './cache-folder.mjs';

/** How long the download may take to bring its first byte, and how long it may then stand still. In milliseconds. */
const PATIENCE = Object.freeze({ firstByte: 15_000, stall: 60_000, look: 500 });

/** How long a failed download is remembered, so that work without that network does not wait for it again. */
const MEMORY_MS = 60 * 60 * 1000;

/**
 * Downloads the official binary with Electron's own installer, in a copy of its package beside it: the installer
 * unpacks into its own folder, which may hold a link to the shared fallback or a runtime that is in use.
 *
 * @param {string} root - the project's folder
 * @returns {Promise<{ ok: true } | { ok: false, reason: string }>}
 */
export async function installOfficial(root) {
  const electron = join(root, 'node_modules', 'electron');
  const stage = join(projectCacheFolder(root), `electron-download-${String(process.pid)}`);
  const temporary = join(stage, 'tmp');
  try {
    await mkdir(temporary, { recursive: true });
    for (const file of ['package.json', 'install.js', 'checksums.json']) {
      await cp(join(electron, file), join(stage, file));
    }
    const failure = await runInstaller(stage, temporary);
    if (failure !== undefined) return { ok: false, reason: failure };
    await rm(join(electron, 'dist'), { recursive: true, force: true });
    await rename(join(stage, 'dist'), join(electron, 'dist'));
    await rename(join(stage, 'path.txt'), join(electron, 'path.txt'));
    return { ok: true };
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/**
 * @param {string} stage - the copy of Electron's package
 * @param {string} temporary - where the installer puts what it has so far; its size is the progress we watch
 * @returns {Promise<string | undefined>} why it failed
 */
async function runInstaller(stage, temporary) {
  const proxy = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].some((name) => process.env[name]);
  const child = spawn(process.execPath, [join(stage, 'install.js')], {
    cwd: stage,
    env: {
      ...process.env,
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
      ...(proxy && { ELECTRON_GET_USE_PROXY: 'true' }),
    },
    stdio: ['ignore', 2, 'pipe'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (errors += chunk));
  let watched = { bytes: 0, since: Date.now() };
  let stalled = false;
  const watch = setInterval(() => {
    void bytesBelow(stage).then((bytes) => {
      if (bytes !== watched.bytes) watched = { bytes, since: Date.now() };
      const patience = existsSync(join(stage, 'dist')) || bytes > 0 ? PATIENCE.stall : PATIENCE.firstByte;
      if (Date.now() - watched.since < patience) return;
      stalled = true;
      child.kill('SIGKILL');
    });
  }, PATIENCE.look);
  try {
    const status = await new Promise((resolve) => {
      child.once('error', resolve);
      child.once('close', resolve);
    });
    if (status === 0) return undefined;
    if (stalled) return watched.bytes > 0 ? 'the download stood still' : 'no answer within 15 seconds';
    return firstCause(errors);
  } finally {
    clearInterval(watch);
  }
}

/** The bytes in the installer's temporary folder and in what it has unpacked. */
async function bytesBelow(/** @type {string} */ stage) {
  let bytes = 0;
  for (const folder of ['tmp', 'dist']) {
    const names = await readdir(join(stage, folder), { recursive: true }).catch(() => []);
    for (const name of names) {
      const entry = await stat(join(stage, folder, name)).catch(() => undefined);
      if (entry?.isFile() === true) bytes += entry.size;
    }
  }
  return bytes;
}

/** The first line of the installer's stack, in words: all it says about an unreachable server is “fetch failed”. */
function firstCause(/** @type {string} */ errors) {
  const line = errors.trim().split('\n')[0] ?? '';
  return line.includes('fetch failed')
    ? 'its download server cannot be reached'
    : line || 'no reason was given';
}

/** Whether the official download failed within the last hour. */
export async function failedRecently(/** @type {string} */ cache) {
  const memory = await stat(memoryFile(cache)).catch(() => undefined);
  return memory !== undefined && Date.now() - memory.mtimeMs < MEMORY_MS;
}

/** Remembers that the official download failed. */
export async function rememberFailure(/** @type {string} */ cache, /** @type {string} */ reason) {
  await mkdir(cache, { recursive: true });
  await writeFile(memoryFile(cache), `${reason}\n`);
}

function memoryFile(/** @type {string} */ cache) {
  return join(cache, 'official-electron-unreachable');
}
