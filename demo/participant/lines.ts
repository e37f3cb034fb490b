/** Splits a stream of text into lines, whatever the chunks. A line longer than `longest` characters is dropped. */
export function createLineSplitter(
  onLine: (line: string) => void,
  longest = 64 * 1024,
): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longest) rest = '';
    for (const line of lines) if (line.length <= longest && line.trim() !== '') onLine(line);
  };
}

/** The value of a JSON line, or undefined when it is none. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export function toLine(message: object): string {
  return `${JSON.stringify(message)}\n`;
}
