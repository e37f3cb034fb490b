import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { DataFileError } from './data-file-error.ts';
import { fileProblem, isMissing } from './file-problem.ts';

/** `null` when there is no such file; throws {@link DataFileError} when there is one that can't be used. */
export async function readJsonFile<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const text = await readText(path);
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DataFileError(`${path} is not JSON`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new DataFileError(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw new DataFileError(`${path}: ${fileProblem(error)}`);
  }
}
