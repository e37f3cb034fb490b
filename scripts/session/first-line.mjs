const PATIENCE_MS = 20_000;

/**
 * Waits for the line by which a server says that it is ready.
 *
 * @param {string} name - the program's name, for the error
 * @param {import('node:child_process').ChildProcess} child
 * @param {unknown} stream - where the line comes from
 * @param {import('node:stream').Readable | null} errors - where the program complains
 * @returns {Promise<string>} the line; rejects when the program cannot be started, ends, or says nothing for 20 seconds
 */
export function firstLine(name, child, stream, errors) {
  return new Promise((resolve, reject) => {
    let said = '';
    let complaint = '';
    const fail = (/** @type {string} */ reason) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(`${name} did not start: ${complaint.trim() || reason}`));
    };
    const timer = setTimeout(fail, PATIENCE_MS, 'it said nothing for 20 seconds');
    child.once('error', (error) => {
      fail(error.message);
    });
    child.once('exit', (code, signal) => {
      fail(`it ended with ${String(code ?? signal)}`);
    });
    errors?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      complaint = (complaint + chunk).slice(-2000);
    });
    if (!isReadable(stream)) {
      fail('it has no output');
      return;
    }
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      said += chunk;
      const end = said.indexOf('\n');
      if (end < 0) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(said.slice(0, end).trim());
    });
  });
}

/** @returns {stream is import('node:stream').Readable} */
function isReadable(/** @type {unknown} */ stream) {
  return typeof stream === 'object' && stream !== null && 'setEncoding' in stream;
}
