import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/*
 * A second reading of the format, on purpose without a line of src/: what both agree on is not one mistake made twice.
 */

export interface Opened {
  readonly headerExpire: number;
  readonly iv: Buffer;
  readonly json: string;
  readonly modeByte: number | null;
}

export function openIndependently(token: string, secret: string): Opened {
  const view = new DataView(new Uint8Array(Buffer.from(token.slice(2), 'base64')).buffer);
  const bytes = Buffer.from(view.buffer);
  const ivLength = view.getUint16(8);
  const iv = bytes.subarray(10, 10 + ivLength);
  const sealedLength = view.getUint16(10 + ivLength);
  const sealed = bytes.subarray(12 + ivLength, 12 + ivLength + sealedLength);
  const modeByte = bytes.length > 12 + ivLength + sealedLength ? view.getUint8(bytes.length - 1) : null;
  const headerExpire = Number(view.getBigInt64(0));
  const key = Buffer.from(secret, 'latin1');
  if (modeByte === 1) {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(sealed.subarray(-16));
    const json = decipher.update(sealed.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
    return { headerExpire, iv, json, modeByte };
  }
  const decipher = createDecipheriv('aes-256-cbc', key, iv);
  return {
    headerExpire,
    iv,
    json: decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8'),
    modeByte,
  };
}

export interface SealOptions {
  readonly mode: 'gcm' | 'cbc';
  readonly expire: number;
  /** Written as the last byte; left out when null. By default as ZEGO's generators do. */
  readonly modeByte?: number | null;
}

/** Seals any plaintext, also such as no honest generator makes. */
export function sealIndependently(plain: string | Buffer, secret: string, options: SealOptions): string {
  const key = Buffer.from(secret, 'latin1');
  const iv = randomBytes(options.mode === 'gcm' ? 12 : 16);
  const header = Buffer.alloc(10);
  header.writeBigInt64BE(BigInt(options.expire));
  header.writeUInt16BE(iv.length, 8);
  let sealed: Buffer;
  if (options.mode === 'gcm') {
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  } else {
    const cipher = createCipheriv('aes-256-cbc', key, iv);
    sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  }
  const length = Buffer.alloc(2);
  length.writeUInt16BE(sealed.length);
  const { modeByte = options.mode === 'gcm' ? 1 : null } = options;
  const last = modeByte === null ? Buffer.alloc(0) : Buffer.from([modeByte]);
  return `04${Buffer.concat([header, iv, length, sealed, last]).toString('base64')}`;
}
