// node scripts/with-session.mjs COMMAND [ARGUMENT…]
//
// Runs one command as the tests run: on a message bus of its own with an unlocked keyring of its own, on a virtual
// display.
import { runInSession, sessionEnvironment } from './session/run-in-session.mjs';
import { decide } from './setup/decide.mjs';
import { lookAtMachine } from './setup/machine.mjs';
import { projectFolder } from './setup/project-folder.mjs';

const [program, ...programArguments] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('Usage: node scripts/with-session.mjs COMMAND [ARGUMENT…]\n');
  process.exitCode = 2;
} else {
  const plan = decide('test', await lookAtMachine(projectFolder));
  try {
    process.exitCode = await runInSession(plan, program, programArguments, { env: sessionEnvironment(plan) });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
