import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { createDeviceKey } from '../../device-keys/device-key.ts';
import type { DeviceKeyStore } from '../../device-keys/device-key-store.ts';
import { Secret } from '../../secret.ts';
import type { Callers } from '../../sign-in/caller.ts';
import type { PasswordCheck } from '../../sign-in/password-check.ts';
import { parseRequest } from '../parse-request.ts';

const signInSchema = z.object({
  user: z.string().min(1).max(1000),
  // SECURITY: wrapped as soon as it is read, so that nothing further on can print it.
  password: z
    .string()
    .min(1)
    .max(4096)
    .transform((text) => new Secret(text)),
  /** How the person will recognise this device in a list. */
  device: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((name) => !/\p{Cc}|\p{Cs}/u.test(name)),
});

export interface DeviceKeyRoutes {
  readonly callers: Callers;
  readonly checkPassword: PasswordCheck;
  readonly deviceKeys: DeviceKeyStore;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** Signing in trades a password for a key of this device; signing out gives the key back. */
export function addDeviceKeys(app: FastifyInstance, parts: DeviceKeyRoutes): void {
  const { callers, checkPassword, deviceKeys, clock } = parts;

  app.post('/v1/device-keys', async (request, reply) => {
    const { user, password, device } = parseRequest(signInSchema, request.body);
    const account = await checkPassword({ user, password, address: request.ip });
    request.facts.userID = account.user;
    const owner = { accountID: account.id, userID: account.user, device };
    const { key, record } = createDeviceKey(owner, Math.floor(clock() / 1000));
    await deviceKeys.add(record);
    request.facts.deviceKeyID = record.id;
    // SECURITY: the one place that shows the key, to the one who just proved the password.
    const answer = { deviceKey: key.reveal(), id: record.id, userID: account.user, userName: account.name };
    return reply.code(201).send(answer);
  });

  app.delete('/v1/device-keys/current', async (request, reply) => {
    const { method, credentialID } = await callers.byBearer(request);
    if (method === 'device-key' && credentialID !== null) await deviceKeys.remove(credentialID);
    return reply.code(204).send();
  });

  app.get('/v1/me', async (request) => {
    const { userID, userName } = await callers.byBearer(request);
    return { userID, userName };
  });
}
