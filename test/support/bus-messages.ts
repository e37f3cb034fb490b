/** The little of D-Bus's wire format that a notification service needs: https://dbus.freedesktop.org/doc/dbus-specification.html */

export interface BusMessage {
  readonly type: number;
  readonly serial: number;
  readonly member: string;
  readonly sender: string;
  readonly signature: string;
  readonly body: BodyReader;
}

const [
  pathField,
  interfaceField,
  memberField,
  errorField,
  replyField,
  destinationField,
  senderField,
  signatureField,
] = [1, 2, 3, 4, 5, 6, 7, 8];

export const methodCall = 1;
export const methodReturn = 2;
export const signal = 4;

/** Reads values one after the other, each from where its type is aligned to. */
export class BodyReader {
  #at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get at(): number {
    return this.#at;
  }

  align(to: number): void {
    this.#at = Math.ceil(this.#at / to) * to;
  }

  byte(): number {
    return this.#bytes.readUInt8(this.#at++);
  }

  uint32(): number {
    this.align(4);
    const value = this.#bytes.readUInt32LE(this.#at);
    this.#at += 4;
    return value;
  }

  string(): string {
    return this.#text(this.uint32());
  }

  signature(): string {
    return this.#text(this.byte());
  }

  strings(): string[] {
    const end = this.uint32() + this.#at;
    const all: string[] = [];
    while (this.#at < end) all.push(this.string());
    return all;
  }

  #text(length: number): string {
    const text = this.#bytes.toString('utf8', this.#at, this.#at + length);
    this.#at += length + 1;
    return text;
  }
}

/** Writes values one after the other, each aligned as its type wants. */
export class BodyWriter {
  #bytes = Buffer.alloc(0);

  get bytes(): Buffer {
    return this.#bytes;
  }

  align(to: number): this {
    const missing = (to - (this.#bytes.length % to)) % to;
    this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(missing)]);
    return this;
  }

  byte(value: number): this {
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from([value])]);
    return this;
  }

  uint32(value: number): this {
    this.align(4);
    const word = Buffer.alloc(4);
    word.writeUInt32LE(value);
    this.#bytes = Buffer.concat([this.#bytes, word]);
    return this;
  }

  string(text: string): this {
    this.uint32(Buffer.byteLength(text));
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from(`${text}\0`)]);
    return this;
  }

  signature(text: string): this {
    this.byte(text.length);
    this.#bytes = Buffer.concat([this.#bytes, Buffer.from(`${text}\0`)]);
    return this;
  }

  strings(all: readonly string[]): this {
    const list = new BodyWriter();
    for (const one of all) list.string(one);
    this.uint32(list.bytes.length);
    this.#bytes = Buffer.concat([this.#bytes, list.bytes]);
    return this;
  }
}

interface Head {
  readonly type: number;
  readonly serial: number;
  readonly path?: string;
  readonly interface?: string;
  readonly member?: string;
  readonly destination?: string;
  readonly replyTo?: number;
  readonly signature?: string;
}

export function writeMessage(head: Head, body = new BodyWriter()): Buffer {
  const fields = new BodyWriter();
  const field = (code: number, type: 'o' | 's' | 'g' | 'u', value: string | number | undefined) => {
    if (value === undefined) return;
    fields.align(8).byte(code).signature(type);
    if (typeof value === 'number') fields.uint32(value);
    else if (type === 'g') fields.signature(value);
    else fields.string(value);
  };
  field(pathField, 'o', head.path);
  field(interfaceField, 's', head.interface);
  field(memberField, 's', head.member);
  field(replyField, 'u', head.replyTo);
  field(destinationField, 's', head.destination);
  field(signatureField, 'g', head.signature);
  const start = new BodyWriter()
    .byte('l'.charCodeAt(0))
    .byte(head.type)
    .byte(0)
    .byte(1)
    .uint32(body.bytes.length)
    .uint32(head.serial)
    .uint32(fields.bytes.length);
  const padding = Buffer.alloc((8 - ((16 + fields.bytes.length) % 8)) % 8);
  return Buffer.concat([start.bytes, fields.bytes, padding, body.bytes]);
}

/** The first message in `bytes` and its length; `undefined` when it is not all there yet. */
export function readMessage(
  bytes: Buffer,
): { readonly message: BusMessage; readonly length: number } | undefined {
  if (bytes.length < 16) return undefined;
  const bodyLength = bytes.readUInt32LE(4);
  const bodyStart = Math.ceil((16 + bytes.readUInt32LE(12)) / 8) * 8;
  const length = bodyStart + bodyLength;
  if (bytes.length < length) return undefined;
  const texts = new Map<number, string>();
  const reader = new BodyReader(bytes);
  for (let skipped = 0; skipped < 16; skipped++) reader.byte();
  const end = 16 + bytes.readUInt32LE(12);
  while (reader.at < end) {
    reader.align(8);
    const code = reader.byte();
    const type = reader.signature();
    if (type === 'u') reader.uint32();
    else texts.set(code, type === 'g' ? reader.signature() : reader.string());
  }
  return {
    message: {
      type: bytes.readUInt8(1),
      serial: bytes.readUInt32LE(8),
      member: texts.get(memberField) ?? texts.get(errorField) ?? '',
      sender: texts.get(senderField) ?? '',
      signature: texts.get(signatureField) ?? '',
      body: new BodyReader(bytes.subarray(bodyStart, length)),
    },
    length,
  };
}
