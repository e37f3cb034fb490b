// npm run soak -- [--minutes N] [--seed S] [--json]
//
// Builds the app and keeps two clients in a meeting that is disturbed by chance (test/soak/run.ts), in the private
// session the tests run in. Everything but the result goes to standard error, so that `--json` can be read by a program.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runInSession, sessionEnvironment } from './session/run-in-session.mjs';
import { decide } from './setup/decide.mjs';
import { lookAtMachine } from './setup/machine.mjs';
import { projectFolder } from './setup/project-folder.mjs';

const build = spawnSync(
  process.execPath,
  [join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel=error'],
  { cwd: projectFolder, stdio: ['ignore', 2, 2] },
);
if (build.status !== 0) {
  process.exitCode = 1;
} else {
  const plan = decide('test', await lookAtMachine(projectFolder));
  try {
    process.exitCode = await runInSession(
      plan,
      process.execPath,
      ['--import', 'tsx', join('test', 'soak', 'run.ts'), ...process.argv.slice(2)],
      { cwd: projectFolder, env: sessionEnvironment(plan) },
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
