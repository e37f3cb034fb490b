import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileProblem } from '../files/file-problem.ts';
import { parsePolicy } from './parse-policy.ts';
import { PolicyError } from './policy-error.ts';
import type { Policy } from './policy.ts';

/** Far more than a policy needs. */
const maxCharacters = 1024 * 1024;

/** Reads the policy file. @throws PolicyError with every mistake and its line, or because it can't be read. */
export async function loadPolicy(path: string): Promise<Policy> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new PolicyError([`${path}: ${fileProblem(error)}`]);
  }
  if (text.length > maxCharacters) throw new PolicyError([`${path}: too large for a policy`]);
  return parsePolicy(text, basename(path));
}
