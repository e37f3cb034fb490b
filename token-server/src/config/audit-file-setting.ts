import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { DataFileError } from '../files/data-file-error.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { applyEnvironment } from './environment.ts';

/**
 * The audit file that the configuration names; `null` when it names none. Nothing else is checked: whoever reads the audit
 * log need not be able to read the ServerSecret.
 *
 * @throws DataFileError when the configuration file can't be read.
 */
export async function auditFileSetting(
  given: string | null,
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  const file = given ?? environment['FOYER_CONFIG'] ?? null;
  const settings = applyEnvironment(file === null ? {} : await readSettings(file), environment);
  const path = settings['auditFile'];
  if (typeof path !== 'string' || path === '') return null;
  return resolve(file === null ? process.cwd() : dirname(resolve(file)), path);
}

async function readSettings(file: string): Promise<Record<string, unknown>> {
  const settings = await readJsonFile(file, z.record(z.string(), z.unknown()));
  if (settings === null) throw new DataFileError(`${file}: no such file`);
  return settings;
}
