import { open } from 'node:fs/promises';
import { fileProblem } from '../files/file-problem.ts';
import { Secret } from '../secret.ts';

/** Enough to tell that a file is too long; whatever it is, no more of it is read. */
const maxBytes = 1024;

/** The message names the file, never its content. */
export class SecretFileError extends Error {
  override readonly name = 'SecretFileError';
}

/**
 * Reads a ServerSecret from its file; one line end after it is left out.
 * SECURITY: a file, because arguments and environment show up in process lists, shell histories and crash reports.
 *
 * @throws SecretFileError when the file can't be read. Whether the secret is well-formed is Token04's question.
 */
export async function readSecretFile(path: string): Promise<Secret> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(maxBytes), 0, maxBytes, 0);
      return new Secret(buffer.toString('utf8', 0, bytesRead).replace(/\r?\n$/, ''));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new SecretFileError(`the secret file ${path}: ${fileProblem(error)}`);
  }
}
