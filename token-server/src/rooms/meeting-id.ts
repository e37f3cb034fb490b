import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { words } from './words.ts';

/** Words of an id: chance, then what ties it to its creator, then what shows that this server made it. */
const seedWords = 4;
const creatorWords = 3;
const checkWords = 3;
const wordCount = seedWords + creatorWords + checkWords;
const bytesPerWord = 2;

const places: ReadonlyMap<string, number> = new Map(words.map((word, place) => [word, place]));

/** What the id of a meeting says of it. Ids that were not minted by this server say nothing. */
export interface MintedMeeting {
  /** @param subject `Identity.subject`. */
  isCreator(subject: string): boolean;
}

/**
 * A new meeting's id: ten words of ten bits each, at most 59 characters, such as `amber-otter-lake-…`. Nobody without
 * the key can guess one: four words are chance, and the other six can't be told from chance without the key. Nothing is
 * stored: every replica with the same key reads the creator's mark from the id.
 *
 * @param creator `Identity.subject` of who will be host.
 */
export function mintMeetingID(key: Buffer, creator: string): string {
  const seed = randomBytes(seedWords * bytesPerWord);
  for (let at = 0; at < seed.length; at += bytesPerWord) seed.writeUInt16BE(placeAt(seed, at), at);
  const marked = Buffer.concat([seed, creatorMark(key, seed, creator)]);
  return spell(Buffer.concat([marked, checkMark(key, marked)]));
}

/** `null` for every id that was not minted with this key: one typed by people, one changed, one of another company. */
export function readMeetingID(key: Buffer, roomID: string): MintedMeeting | null {
  const places = unspell(roomID);
  if (places === null) return null;
  const seed = places.subarray(0, seedWords * bytesPerWord);
  const marked = places.subarray(0, (seedWords + creatorWords) * bytesPerWord);
  if (!timingSafeEqual(places.subarray(marked.length), checkMark(key, marked))) return null;
  const mark = marked.subarray(seed.length);
  return { isCreator: (subject) => timingSafeEqual(mark, creatorMark(key, seed, subject)) };
}

function creatorMark(key: Buffer, seed: Buffer, subject: string): Buffer {
  return mac(key, 'creator', Buffer.concat([seed, Buffer.from(subject)]), creatorWords);
}

function checkMark(key: Buffer, marked: Buffer): Buffer {
  return mac(key, 'meeting', marked, checkWords);
}

/** As many words as asked for, each as its place in the list (two bytes). */
function mac(key: Buffer, purpose: string, message: Buffer, count: number): Buffer {
  const digest = createHmac('sha256', key).update(`${purpose}\0`).update(message).digest();
  const result = digest.subarray(0, count * bytesPerWord);
  for (let at = 0; at < result.length; at += bytesPerWord) result.writeUInt16BE(placeAt(result, at), at);
  return result;
}

function placeAt(bytes: Buffer, at: number): number {
  return bytes.readUInt16BE(at) % words.length;
}

function spell(bytes: Buffer): string {
  return Array.from(
    { length: wordCount },
    (_, index) => words[bytes.readUInt16BE(index * bytesPerWord)],
  ).join('-');
}

function unspell(roomID: string): Buffer | null {
  // Most rooms have a name that people agreed on: no need to take it apart.
  if (!places.has(roomID.slice(0, Math.max(0, roomID.indexOf('-'))))) return null;
  const spoken = roomID.split('-', wordCount + 1);
  if (spoken.length !== wordCount) return null;
  const bytes = Buffer.alloc(wordCount * bytesPerWord);
  for (const [index, word] of spoken.entries()) {
    const place = places.get(word);
    if (place === undefined) return null;
    bytes.writeUInt16BE(place, index * bytesPerWord);
  }
  return bytes;
}
