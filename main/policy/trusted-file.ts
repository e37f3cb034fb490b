import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { UnreadableReason } from './reading.ts';

export type TrustedFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'read'; readonly contents: Buffer }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

const maxBytes = 65_536;
const writableByOthers = 0o022;

/**
 * Reads a file only if nobody but its owner could have written it: a regular file, no link, that belongs to `owner`, as its
 * folder does.
 * @param owner 0, the administrator; a test has another
 */
export function readTrustedFile(file: string, owner: number): TrustedFile {
  let descriptor: number | undefined;
  try {
    const folder = lstatSync(dirname(file));
    if (!folder.isDirectory()) return unreadable(folder.isSymbolicLink() ? 'link' : 'not-a-file');
    // SECURITY: who may change the folder could put another file in this place.
    const distrusted = distrust(folder, owner);
    if (distrusted !== undefined) return unreadable(distrusted);
    // SECURITY: what is checked is what is read: the open file, not its name. It waits for no pipe.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return unreadable('not-a-file');
    const reason = distrust(stats, owner);
    return reason === undefined ? readAll(descriptor) : unreadable(reason);
  } catch (error) {
    return failed(codeOf(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function distrust({ uid, mode }: Stats, owner: number): UnreadableReason | undefined {
  if (uid !== owner) return 'owner';
  return (mode & writableByOthers) === 0 ? undefined : 'writable';
}

function readAll(descriptor: number): TrustedFile {
  const contents = Buffer.alloc(maxBytes + 1);
  let size = 0;
  while (size < contents.length) {
    const read = readSync(descriptor, contents, size, contents.length - size, null);
    if (read === 0) return { kind: 'read', contents: contents.subarray(0, size) };
    size += read;
  }
  return unreadable('too-large');
}

function failed(code: unknown): TrustedFile {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { kind: 'absent' };
    case 'ELOOP':
      return unreadable('link');
    case 'EACCES':
    case 'EPERM':
      return unreadable('denied');
    default:
      return unreadable('failed');
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function unreadable(reason: UnreadableReason): TrustedFile {
  return { kind: 'unreadable', reason };
}
