import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Every process of a session inherits this variable, so that none of them can get lost. */
export const SESSION_MARK = 'FOYER_SESSION';

const PATIENCE_MS = 3000;

/**
 * Ends what a session has left behind, politely first: programs its bus started, children of a killed test.
 *
 * @param {string} id - the value of the session's mark
 */
export async function endSessionProcesses(id) {
  const deadline = Date.now() + PATIENCE_MS;
  signal(id, 'SIGTERM');
  while (processesOf(id).length > 0 && Date.now() < deadline) await pause(25);
  signal(id, 'SIGKILL');
}

function signal(/** @type {string} */ id, /** @type {NodeJS.Signals} */ name) {
  for (const pid of processesOf(id)) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended in the meantime.
    }
  }
}

/** @returns {number[]} */
function processesOf(/** @type {string} */ id) {
  if (process.platform !== 'linux') return [];
  const mark = `${SESSION_MARK}=${id}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => environmentOf(pid).includes(mark));
}

function environmentOf(/** @type {number} */ pid) {
  try {
    return readFileSync(`/proc/${String(pid)}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
