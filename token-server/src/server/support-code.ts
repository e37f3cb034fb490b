import { RandomPool } from '../token04/random-pool.ts';

/** 32 signs that can be read out on the phone: no 0, 1, I or O. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 8;
/** Every two signs: they are drawn in pairs. */
const pairs = Array.from(signs, (first) => Array.from(signs, (second) => first + second)).flat();
const random = new RandomPool();

/** Names one request, in its answer and in the log. 40 random bits: unlikely to repeat within a log's life. */
export function createSupportCode(): string {
  const bytes = random.take(length);
  let code = '';
  for (let at = 0; at < length; at += 2) code += pairs[bytes.readUInt16BE(at) % pairs.length] ?? '';
  return code;
}

const pattern = new RegExp(`^[${signs}]{${String(length)}}$`);

export function isSupportCode(text: string): boolean {
  return pattern.test(text);
}
