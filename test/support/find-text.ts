import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** How a text lies in memory or in a file: Chromium keeps Latin letters in one byte each, others in two. */
export function needlesOf(text: string): Buffer[] {
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
}

export function holdsText(bytes: Buffer, text: string): boolean {
  return needlesOf(text).some((needle) => bytes.includes(needle));
}

/** The files below `folder` that hold a text, or have it in their name. */
export async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await readdir(folder, { recursive: true })) {
    const path = join(folder, file);
    if (file.includes(text) || (await fileHolds(path, text))) found.push(relative(folder, path));
  }
  return found.sort();
}

async function fileHolds(path: string, text: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile() && holdsText(await readFile(path), text);
  } catch (error) {
    // The app is running: what it takes away between listing and reading holds nothing any more.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
