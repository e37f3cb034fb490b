import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSigned } from '../gpg.ts';
import { hashOf, listedFiles, readSums, sumsFile } from '../sums.ts';
import { run } from '../tools.ts';
import { type Check, checking } from './check.ts';

/** The list of checksums is signed, names exactly what is there, and every file is as it says. */
export async function checkSums(folder: string, keyring: string): Promise<Check[]> {
  const list = join(folder, sumsFile);
  const signature = `${list}.asc`;
  const signed = await checking('signature', sumsFile, () =>
    isSigned(keyring, signature, list, readFileSync(signature, 'latin1'))
      ? []
      : ['is not signed by this key'],
  );
  const sums = readSums(readText(list));
  const files = listedFiles(folder);
  const complete = await checking('checksums', 'the whole folder', () => [
    ...files.filter((name) => !sums.has(name)).map((name) => `${name} is not in the list`),
    ...[...sums.keys()].filter((name) => !files.includes(name)).map((name) => `${name} is missing`),
  ]);
  const each = [];
  for (const name of files)
    each.push(
      await checking('checksum', name, async () =>
        (await hashOf(join(folder, name), 'sha256', 'hex')) === sums.get(name) ? [] : ['is not as listed'],
      ),
    );
  return [signed, complete, ...each];
}

/** Each package has a signature of its own, for who gets only that. */
export function checkDetached(folder: string, name: string, keyring: string): Promise<Check> {
  const file = join(folder, name);
  return checking('signature', name, () =>
    isSigned(keyring, `${file}.asc`, file, readFileSync(`${file}.asc`, 'latin1'))
      ? []
      : ['is not signed by this key'],
  );
}

/** As Windows checks it; `authorities` are the certificates it would trust, for a signature that the system's own do not know. */
export function checkAuthenticode(file: string, of: string, authorities: string | undefined): Promise<Check> {
  return checking('Authenticode', of, () => {
    const trusted = authorities === undefined ? [] : ['-CAfile', authorities, '-TSA-CAfile', authorities];
    const { ok, said } = run('osslsigncode', ['verify', ...trusted, '-in', file]);
    if (!ok) return [said.includes('No signature found') ? 'is not signed' : 'the signature is not good'];
    return /timestamp/i.test(said) ? [] : ['no clock says when it was signed'];
  });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
