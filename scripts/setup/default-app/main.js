// The development runtime comes without Electron's own default app, the part behind `electron <folder>`. This is ours.
//
// It must be an ES module with a top-level await: Electron holds back `ready` until this module has been evaluated,
// so the application's first lines may still register a privileged scheme.
import { app } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const { modules, target, version } = readArguments(process.argv.slice(1));
if (version) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (target === undefined) {
  process.stderr.write('Usage: electron <folder or file> [arguments]\n');
  process.exit(1);
}
try {
  const require = createRequire(import.meta.url);
  for (const module of modules) require(resolve(module));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: true });
  await import(pathToFileURL(await prepare(resolve(target))).href);
} catch (error) {
  process.stderr.write(
    `${target} cannot be started: ${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}

/** Reads the options that come before the application; whatever follows it is the application's own. */
function readArguments(words) {
  const modules = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '-v' || word === '--version') return { modules, version: true };
    // Playwright loads its own part into the main process this way.
    if (word === '-r' || word === '--require') modules.push(words[(at += 1)]);
    else if (!word.startsWith('-')) return { modules, target: word, version: false };
  }
  return { modules, version: false };
}

/** Gives the application its name, version and folder, and returns the file to start. */
async function prepare(path) {
  if ((await stat(path)).isFile()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
  app.name = manifest.productName ?? manifest.name;
  if (manifest.version !== undefined) app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(path);
  return join(path, manifest.main ?? 'index.js');
}
