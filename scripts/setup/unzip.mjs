import { Buffer } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/**
 * @typedef {{ name: string, method: number, packedBytes: number, headerAt: number, mode: number }} ZipEntry
 */

// Signatures and offsets: PKWARE's APPNOTE.TXT 6.3, sections 4.3.7 (local header), 4.3.12 (central directory)
// and 4.3.16 (end of central directory). Zip64 is not needed: the one archive we unpack is far below 4 GiB.
const END_RECORD = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff };
const CENTRAL_HEADER = { signature: 0x02014b50, bytes: 46 };
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks part of a zip archive with Node alone, since a fresh machine has no `unzip`.
 *
 * @param {string} archive
 * @param {string} folder - where the files go
 * @param {(name: string) => string | undefined} placeOf - the path below `folder` for an entry; undefined leaves it out
 * @returns {Promise<void>} rejects when the archive is damaged or would write outside `folder`
 */
export async function unzip(archive, folder, placeOf) {
  const file = await open(archive);
  try {
    for (const entry of await readEntries(file)) {
      const place = placeOf(entry.name);
      if (place === undefined || entry.name.endsWith('/')) continue;
      const target = join(folder, place);
      // SECURITY: an entry named `../x` must not leave the folder.
      if (normalize(place).startsWith('..'))
        throw new Error(`The archive holds an unsafe path: ${entry.name}`);
      await mkdir(dirname(target), { recursive: true });
      await extract(archive, await dataStart(file, entry), entry, target);
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function readEntries(file) {
  const { size } = await file.stat();
  const tailBytes = Math.min(size, END_RECORD.bytes + END_RECORD.longestComment);
  const tail = await readAt(file, size - tailBytes, tailBytes);
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  if (end < 0) throw new Error('This is not a zip archive.');
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== CENTRAL_HEADER.signature)
      throw new Error('The zip archive is damaged.');
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + CENTRAL_HEADER.bytes, at + CENTRAL_HEADER.bytes + nameBytes),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
      // The upper half of the external attributes holds the Unix mode.
      mode: directory.readUInt16LE(at + 40) & 0o777,
    });
    at +=
      CENTRAL_HEADER.bytes + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 */
async function dataStart(file, entry) {
  const header = await readAt(file, entry.headerAt, LOCAL_HEADER_BYTES);
  return entry.headerAt + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/**
 * @param {string} archive
 * @param {number} start - where the entry's data begins
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function extract(archive, start, entry, target) {
  const mode = entry.mode === 0 ? 0o644 : entry.mode;
  if (entry.packedBytes === 0) return writeFile(target, '', { mode });
  const source = createReadStream(archive, { start, end: start + entry.packedBytes - 1 });
  const sink = createWriteStream(target, { mode });
  if (entry.method === STORED) return pipeline(source, sink);
  if (entry.method === DEFLATED) return pipeline(source, createInflateRaw(), sink);
  throw new Error(`${entry.name} is packed by an unknown method (${String(entry.method)}).`);
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('The zip archive is cut short.');
  return buffer;
}
