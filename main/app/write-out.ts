/** Writes to standard output and waits until it is out: a pipe on Windows takes its time. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}
