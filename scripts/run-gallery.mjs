// node scripts/run-gallery.mjs [LANGUAGE…]
//
// Builds Foyer and takes the pictures of docs/gallery (demo/gallery/cli.ts) on a display of its own, where no other window
// gets into them.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runInSession, sessionEnvironment } from './session/run-in-session.mjs';
import { decide } from './setup/decide.mjs';
import { lookAtMachine } from './setup/machine.mjs';
import { projectFolder } from './setup/project-folder.mjs';

const plan = decide('test', await lookAtMachine(projectFolder));
const build = spawnSync(
  process.execPath,
  [join(projectFolder, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel=error'],
  { cwd: projectFolder, stdio: ['ignore', 2, 2] },
);
process.exitCode =
  build.status === 0
    ? await runInSession(
        plan,
        process.execPath,
        ['--import', 'tsx', join('demo', 'gallery', 'cli.ts'), ...process.argv.slice(2)],
        { cwd: projectFolder, env: sessionEnvironment(plan) },
      )
    : 1;
