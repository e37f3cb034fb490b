// node scripts/with-session.mjs COMMAND [ARGUMENT…]
//
// Runs one command as the tests run: on a message bus of its own with an unlocked keyring of its own, and on a virtual
// display where there is no real one.
import { runInSession } from './session/run-in-session.mjs';
import { decideSession } from './setup/decide-session.mjs';

const [program, ...programArguments] = process.argv.slice(2);
if (program === undefined) {
  process.stderr.write('Usage: node scripts/with-session.mjs COMMAND [ARGUMENT…]\n');
  process.exitCode = 2;
} else {
  const session = decideSession({
    command: 'test',
    platform: process.platform,
    display: process.env['DISPLAY'],
    waylandDisplay: process.env['WAYLAND_DISPLAY'],
    secretService: false,
  });
  try {
    process.exitCode = await runInSession(session, program, programArguments);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
