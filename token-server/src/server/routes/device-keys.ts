import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { createDeviceKey, type DeviceKeyOwner } from '../../device-keys/device-key.ts';
import type { DeviceKeyStore } from '../../device-keys/device-key-store.ts';
import { accountIdentity } from '../../identity/identity.ts';
import { Secret } from '../../secret.ts';
import { parseAuthorization } from '../../sign-in/authorization.ts';
import type { Callers } from '../../sign-in/caller.ts';
import { bearerChallenge } from '../../sign-in/challenge.ts';
import type { PasswordCheck } from '../../sign-in/password-check.ts';
import { parseRequest } from '../parse-request.ts';
import { Problem } from '../problem.ts';

export const exchangeSchema = z.object({
  /** How the person will recognise this device in a list. */
  device: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((name) => !/\p{Cc}|\p{Cs}/u.test(name)),
});

export const signInSchema = z.object({
  user: z.string().min(1).max(1000),
  // SECURITY: wrapped as soon as it is read, so that nothing further on can print it.
  password: z
    .string()
    .min(1)
    .max(4096)
    .transform((text) => new Secret(text)),
  ...exchangeSchema.shape,
});

export const deviceKeyIDSchema = z.object({ id: z.string().min(1).max(100) });

export interface DeviceKeyRoutes {
  readonly callers: Callers;
  readonly checkPassword: PasswordCheck;
  readonly deviceKeys: DeviceKeyStore;
  /** Life in seconds of a key that was given for a sign-in at an identity provider. */
  readonly maxAge: number;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

/** Signing in trades a password, or a bearer of an identity provider, for a key of this device; signing out ends it. */
export function addDeviceKeys(app: FastifyInstance, parts: DeviceKeyRoutes): void {
  const { callers, checkPassword, deviceKeys, maxAge, clock } = parts;

  async function byPassword(request: FastifyRequest): Promise<[DeviceKeyOwner, string]> {
    const { user, password, device } = parseRequest(signInSchema, request.body);
    const account = await checkPassword({ user, password, address: request.ip });
    await callers.admit(request, accountIdentity(account, { method: 'password' }));
    return [{ accountID: account.id, userID: account.user, device }, account.name];
  }

  async function byIdentityProvider(request: FastifyRequest, now: number): Promise<[DeviceKeyOwner, string]> {
    const { method, subject, userID, userName, groups, claims } = await callers.byBearer(request);
    const issuer = claims['iss'];
    // SECURITY: a key that could get further keys would outlive its own end.
    if (method !== 'oidc' || typeof issuer !== 'string') {
      throw new Problem('bearer-invalid', {
        detail: 'A device key is only given for a password or a sign-in at the identity provider.',
        headers: bearerChallenge,
      });
    }
    const { device } = parseRequest(exchangeSchema, request.body);
    const person = { issuer, subject, userName, groups: [...groups] };
    return [{ person, userID, device, expiresAt: now + maxAge }, userName];
  }

  app.post('/v1/device-keys', async (request, reply) => {
    const now = Math.floor(clock() / 1000);
    const { kind } = parseAuthorization(request.headers.authorization);
    const [owner, userName] =
      kind === 'bearer' ? await byIdentityProvider(request, now) : await byPassword(request);
    const { key, record } = createDeviceKey(owner, now);
    await deviceKeys.add(record);
    Object.assign(request.facts, { credentialID: record.id, deviceKeyID: record.id });
    // SECURITY: the one place that shows the key, to the one who just proved who they are.
    const answer = { deviceKey: key.reveal(), id: record.id, userID: record.userID, userName };
    return reply.code(201).send('expiresAt' in record ? { ...answer, expiresAt: record.expiresAt } : answer);
  });

  app.get('/v1/device-keys', { config: { action: null } }, async (request) => {
    const { subject, credentialID } = await callers.byBearer(request);
    const records = await deviceKeys.list(subject);
    return {
      deviceKeys: records.map((record) => ({
        id: record.id,
        device: record.device,
        createdAt: record.createdAt,
        expiresAt: 'expiresAt' in record ? record.expiresAt : null,
        current: record.id === credentialID,
      })),
    };
  });

  app.delete('/v1/device-keys/current', async (request, reply) => {
    const { method, credentialID } = await callers.byBearer(request);
    if (method === 'device-key' && credentialID !== null) await deviceKeys.remove(credentialID);
    return reply.code(204).send();
  });

  app.delete('/v1/device-keys/:id', { config: { action: 'key-revoked' } }, async (request, reply) => {
    const { subject } = await callers.byBearer(request);
    const { id } = parseRequest(deviceKeyIDSchema, request.params);
    const own = await deviceKeys.list(subject);
    // SECURITY: somebody else's key is answered as one that does not exist.
    if (!own.some((record) => record.id === id)) throw new Problem('not-found');
    await deviceKeys.remove(id);
    request.facts.deviceKeyID = id;
    return reply.code(204).send();
  });

  app.get('/v1/me', async (request) => {
    const { userID, userName } = await callers.byBearer(request);
    return { userID, userName };
  });
}
