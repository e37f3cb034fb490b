import { decide } from './setup/decide.mjs';
import { provideDependencies } from './setup/dependencies.mjs';
import { provideElectron33Types } from './setup/electron-33-types.mjs';
import { provideRuntime } from './setup/electron-runtime.mjs';
import { lookAtMachine } from './setup/machine.mjs';
import { projectFolder } from './setup/project-folder.mjs';
import { say, SetupProblem } from './setup/say.mjs';
import { provideSystemPackages } from './setup/system-packages.mjs';

/** The oldest Node everything here runs on. */
const OLDEST = [20, 19];

const COMMANDS = Object.freeze(
  /** @type {const} */ (['demo', 'test', 'lint', 'dist', 'release', 'packaged', 'all']),
);

try {
  await setUp(process.argv[2]);
} catch (error) {
  say(error instanceof SetupProblem ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 1;
}

/** Brings a fresh clone to where `command` can run; a few hundred milliseconds when nothing is to do. */
async function setUp(/** @type {string | undefined} */ name) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < (OLDEST[0] ?? 0) || (major === OLDEST[0] && minor < (OLDEST[1] ?? 0))) {
    throw new SetupProblem(
      `Foyer needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}. Please install a newer one.`,
    );
  }
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined) throw new SetupProblem(`use: node scripts/setup.mjs ${COMMANDS.join('|')}`);
  await provideDependencies(projectFolder);
  const plan = decide(command, await lookAtMachine(projectFolder));
  await provideSystemPackages(plan.packages);
  await provideRuntime(projectFolder, plan.runtime);
  if (command !== 'demo' && command !== 'dist') await provideElectron33Types(projectFolder);
}
