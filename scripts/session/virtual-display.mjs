import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstLine } from './first-line.mjs';

/** Large enough for a meeting window beside its picker; 24 bits, since Chromium draws nothing useful with fewer. */
const SCREEN = '1400x1000x24';

/**
 * Starts an X server without a screen, which picks a free display number by itself.
 *
 * @param {string} folder - a private folder for the server's key
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => void }>} the variables that lead to the display
 */
export async function startVirtualDisplay(folder, env) {
  const authority = join(folder, 'xauthority');
  // SECURITY: without a key any program on the machine could watch the display and type into it.
  await writeFile(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-auth', authority, '-nolisten', 'tcp'],
    { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const display = await firstLine('Xvfb', server, server.stdio[3], server.stderr);
  return {
    env: { DISPLAY: `:${display}`, XAUTHORITY: authority },
    stop: () => server.kill('SIGTERM'),
  };
}

/**
 * One entry of an Xauthority file: family, address, display number, name and data, each of the last four with its
 * length in two bytes before it. Family 0xffff with an empty address fits every display, whose number is not known yet.
 */
function authorityEntry(/** @type {Buffer} */ cookie) {
  const field = (/** @type {Buffer} */ data) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    return Buffer.concat([length, data]);
  };
  const none = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(none),
    field(none),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}
