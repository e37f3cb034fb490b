// npm run dist -- [linux|win|mac] [FORMAT…] [--dev-runtime] [--release --report FILE] …
//
// Builds Foyer and packs it into installers: docs/installers.md. Ends with the files it has made, one a line.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { builderArguments } from './dist/builder-arguments.mjs';
import { builderEnvironment } from './dist/builder-environment.mjs';
import { DistProblem, parseDistOptions } from './dist/dist-options.mjs';
import { bundledFolder, writeLicences } from './dist/licences.mjs';
import { checkReleaseReport } from './dist/release-report.mjs';
import { chooseRuntime } from './dist/runtime-choice.mjs';
import { runtimeVersions } from './setup/electron-runtime.mjs';
import { projectFolder } from './setup/project-folder.mjs';

const tool = (/** @type {string} */ path) => join(projectFolder, 'node_modules', path);

try {
  process.exitCode = await dist(process.argv.slice(2));
} catch (error) {
  process.stderr.write(
    `dist: ${error instanceof DistProblem ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = error instanceof DistProblem ? 2 : 1;
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>} 0, or the exit status of the step that failed
 */
async function dist(words) {
  const options = parseDistOptions(words, process.platform);
  const runtime = chooseRuntime({ ...runtimeVersions(projectFolder), devRuntime: options.devRuntime });
  const builder = builderArguments(options, runtime, realpathSync(tool('electron/dist')));
  if (options.release) await checkReleaseReport(options.report, runtime.version);
  if (runtime.kind === 'development')
    say(
      `packing the development runtime, Electron ${runtime.version}: for tests only, never to be given out.`,
    );
  if (options.system === 'linux' && !options.release && options.formats.length === 0)
    say('no AppImage: its start-up part comes from GitHub alone; name AppImage where that can be reached.');

  await rm(bundledFolder(projectFolder), { recursive: true, force: true });
  const built = await runNode([tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel=warn'], {});
  if (built !== 0) return built;
  await writeLicences(projectFolder);
  const environment = builderEnvironment(process.env, { fast: options.fast, platform: process.platform });
  return runNode([tool('electron-builder/cli.js'), ...builder], environment);
}

function say(/** @type {string} */ text) {
  process.stderr.write(`dist: ${text}\n`);
}

/**
 * @param {readonly string[]} nodeArguments
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
function runNode(nodeArguments, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArguments, {
      cwd: projectFolder,
      env: { ...process.env, ...environment },
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
