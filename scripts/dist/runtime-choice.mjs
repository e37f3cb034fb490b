import { DistProblem } from './dist-options.mjs';

/**
 * @typedef {{ kind: 'official', version: string } | { kind: 'development', version: string }} RuntimeChoice - which Electron
 *   goes into the package
 */

/**
 * Decides which Electron goes in, or says in one sentence why none does.
 *
 * @param {object} known
 * @param {string | undefined} known.wanted - the version of package.json
 * @param {string | undefined} known.installed - the version of the binary that is here
 * @param {boolean} known.devRuntime - the development runtime was asked for
 * @returns {RuntimeChoice}
 */
export function chooseRuntime({ wanted, installed, devRuntime }) {
  if (wanted === undefined) throw new DistProblem('Electron’s package is not installed: run npm ci.');
  if (installed === wanted) return { kind: 'official', version: wanted };
  // SECURITY: the runtime that the set-up fell back to is for development; it gets into no package by accident.
  if (!devRuntime)
    throw new DistProblem(
      `Foyer ships with Electron ${wanted}, which is not on this computer; for a package that is only to be tested here, ${installed === undefined ? 'run the set-up first' : `add --dev-runtime (Electron ${installed})`}.`,
    );
  if (installed === undefined)
    throw new DistProblem('There is no development runtime here: run node scripts/setup.mjs dist.');
  return { kind: 'development', version: installed };
}
