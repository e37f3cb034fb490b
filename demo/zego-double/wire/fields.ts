import { z } from 'zod';

/** A protobuf `bytes` field that carries text; '' when absent. */
export const bytesText = z
  .instanceof(Uint8Array)
  .optional()
  .transform((bytes) => (bytes === undefined ? '' : Buffer.from(bytes).toString('utf8')));

/** A protobuf `bytes` field passed on unread; empty when absent. */
export const rawBytes = z
  .instanceof(Uint8Array)
  .optional()
  .transform((bytes) => Buffer.from(bytes ?? []));

/** A protobuf `string` field; '' when absent, as proto3 has it. */
export const text = z.string().default('');

/** A protobuf integer field; 0 when absent, as proto3 has it. */
export const integer = z.number().default(0);

/** Text as the wire wants it in a `bytes` field. */
export function bytesOf(value: string): Buffer {
  return Buffer.from(value, 'utf8');
}
