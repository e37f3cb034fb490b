// node scripts/run-demo.mjs [OPTIONS]
//
// Builds Foyer and runs the demo (demo/cli.ts) in the session this machine needs.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runInSession, sessionEnvironment } from './session/run-in-session.mjs';
import { decide } from './setup/decide.mjs';
import { lookAtMachine } from './setup/machine.mjs';
import { projectFolder } from './setup/project-folder.mjs';
import { say } from './setup/say.mjs';

const plan = decide('demo', await lookAtMachine(projectFolder));
const build = spawnSync(
  process.execPath,
  [join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel=error'],
  { cwd: projectFolder, stdio: ['ignore', 2, 2] },
);
if (build.status !== 0) {
  process.exitCode = 1;
} else {
  if (plan.sandbox.kind === 'off')
    say(`for this demo Chromium's sandbox is off, because ${plan.sandbox.reason}.`);
  const environment = sessionEnvironment(plan);
  process.exitCode = await runInSession(
    plan,
    process.execPath,
    ['--import', 'tsx', join('demo', 'cli.ts'), ...process.argv.slice(2)],
    {
      cwd: projectFolder,
      env: plan.screen === 'virtual' ? { ...environment, FOYER_NO_DISPLAY: '1' } : environment,
    },
  );
}
