/** A failed file operation in a few words for the person at the terminal. */
export function fileProblem(error: unknown): string {
  if (isMissing(error)) return 'no such file';
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
      return 'no permission';
    case 'EISDIR':
      return 'this is a folder, not a file';
    case 'EROFS':
      return 'read-only';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return systemCode(error) ?? 'can not be read';
  }
}

export function isMissing(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
