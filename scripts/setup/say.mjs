/** Tells the person at the terminal what happens. Standard error only: standard output belongs to the command itself. */
export function say(/** @type {string} */ text) {
  process.stderr.write(`setup: ${text}\n`);
}

/** Something only the person at the terminal can put right; shown as one message, without a stack. */
export class SetupProblem extends Error {}
