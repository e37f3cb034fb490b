import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInSession } from '../session/run-in-session.mjs';
import { decide } from '../setup/decide.mjs';
import { runtimeVersions } from '../setup/electron-runtime.mjs';
import { lookAtMachine } from '../setup/machine.mjs';
import { projectFolder } from '../setup/project-folder.mjs';
import { provideSystemPackages } from '../setup/system-packages.mjs';
import { noCounts, withStatus } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('../setup/decide.mjs').Machine} Machine */

const places = ['/opt/Foyer', '/usr/bin/foyer', '/etc/foyer/policy.json'];

/**
 * Builds the deb, installs it for the length of its tests, and removes it.
 *
 * @param {object} parts
 * @param {readonly string[]} parts.playwright - the arguments for Node that run the tests
 * @param {() => Promise<Counts>} parts.read - reads the report
 * @param {NodeJS.ProcessEnv} parts.env
 * @param {(nodeArguments: readonly string[]) => Promise<number>} parts.runNode
 * @returns {Promise<Counts>}
 */
export async function packaged({ playwright, read, env, runNode }) {
  const machine = await lookAtMachine(projectFolder);
  const reason = whyNotHere(
    machine,
    places.filter((place) => existsSync(place)),
  );
  if (reason !== undefined) {
    process.stdout.write(`The installed Foyer is not tested here, because ${reason}.\n`);
    return { ...noCounts, skipped: 1 };
  }
  const plan = decide('packaged', machine);
  await provideSystemPackages(plan.packages);
  const folder = await mkdtemp(join(tmpdir(), 'foyer-packaged-'));
  try {
    const { wanted, installed } = runtimeVersions(projectFolder);
    const runtime = installed === wanted ? [] : ['--dev-runtime'];
    const dist = ['scripts/run-dist.mjs', 'linux', 'deb', '--fast', '--output', folder, ...runtime];
    if ((await runNode(dist)) !== 0) return { ...noCounts, failed: 1 };
    const deb = (await readdir(folder)).find((name) => name.endsWith('.deb'));
    if (deb === undefined) return { ...noCounts, failed: 1 };
    const status = await runInSession({ keyring: 'own', screen: 'virtual' }, process.execPath, playwright, {
      cwd: projectFolder,
      env: { ...env, FOYER_DEB: join(folder, deb) },
    });
    return withStatus(status, await read());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Machine} machine
 * @param {readonly string[]} occupied - what an installed Foyer would have, and is there already
 * @returns {string | undefined} completes “not tested here, because”
 */
export function whyNotHere({ platform, arch, distribution, distributionLike, root }, occupied) {
  if (platform !== 'linux') return 'its package for Debian is the one that is tested';
  if (arch !== 'x64') return 'it is built for x64';
  if (![distribution, ...distributionLike].some((family) => family === 'debian' || family === 'ubuntu'))
    return 'this is neither Debian nor Ubuntu';
  if (!root) return 'only root may install it';
  if (occupied.length > 0) return `this computer has a Foyer of its own (${occupied.join(', ')})`;
  return undefined;
}
