import type { KeyObject } from 'node:crypto';
import { readSecretFile } from '../config/secret-file.ts';
import { keyID } from '../reload/secret-id.ts';
import type { NamedKey } from '../reload/live-key.ts';
import { roomKey } from './room-key.ts';

/** Reads the content of `roomKeyFile`. @throws SecretFileError, RoomKeyError */
export async function readRoomKeyFile(path: string): Promise<NamedKey<KeyObject>> {
  const secret = await readSecretFile(path);
  return { value: roomKey(secret), id: keyID('room-key', secret) };
}
