import { type PolicySource, readingOfJson } from './reading.ts';
import { readTrustedFile } from './trusted-file.ts';

/** Linux: one file, which only the administrator can write. */
export function createLinuxSource({ file, owner }: { file: string; owner: number }): PolicySource {
  return () => {
    const read = readTrustedFile(file, owner);
    if (read.kind === 'unreadable')
      return Promise.resolve({ kind: 'unreadable', source: file, reason: read.reason });
    return Promise.resolve(
      read.kind === 'absent' ? read : readingOfJson(file, read.contents.toString('utf8')),
    );
  };
}
