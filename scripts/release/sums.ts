import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export const sumsFile = 'SHA256SUMS';

/** What is not in the list: the list itself and its signature. */
const own = new Set([sumsFile, `${sumsFile}.asc`]);

/** The files of a release that the list has to name. A release is one folder without folders in it. */
export function listedFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !own.has(name))
    .sort();
}

/** As `sha256sum -c` reads it. */
export async function writeSums(folder: string): Promise<string> {
  const lines = [];
  for (const name of listedFiles(folder))
    lines.push(`${await hashOf(join(folder, name), 'sha256', 'hex')}  ${name}\n`);
  return lines.join('');
}

export function readSums(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^([0-9a-f]{64}) {2}([^/\n]+)$/gm)].map(([, hash = '', name = '']) => [name, hash]),
  );
}

export async function hashOf(
  file: string,
  algorithm: 'sha256' | 'sha512',
  encoding: 'hex' | 'base64',
): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}
