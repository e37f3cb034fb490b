import { join } from 'node:path';
import Fastify from 'fastify';
import { z } from 'zod';
import {
  createMemoryAccountStore,
  createMemoryDeviceKeyStore,
  createTokenServer,
  encodeToken04,
  openFileAuditLog,
  Secret,
  Token04Key,
  type TokenServerOptions,
} from '../../../token-server/src/index.ts';
import type { SideName } from './sides.ts';
import { appID, secretText, userID } from './token04.ts';

export interface StartedSide {
  readonly url: string;
  /** '' where nobody asks for one. */
  readonly bearer: string;
  close(): Promise<void>;
}

const password = 'only for the benchmark';
const cheapScrypt = { N: 16, r: 1, p: 1 };
/** So many that the load never meets a limit; it is counted all the same. */
const noLimit = { burst: 1_000_000, perMinute: 1_000_000 };

export function startSide(side: SideName, folder: string): Promise<StartedSide> {
  return side === 'bare' ? startBare() : startOurs(side, folder);
}

async function startBare(): Promise<StartedSide> {
  const key = new Token04Key(new Secret(secretText));
  const app = Fastify();
  app.post('/v1/room-tokens', () => ({ token: encodeToken04({ appID, userID, ttl: 3600 }, key) }));
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, bearer: '', close: () => app.close() };
}

async function startOurs(side: 'ours' | 'recorded', folder: string): Promise<StartedSide> {
  const records = side === 'recorded' ? recorded(folder) : {};
  const account = { user: userID, name: 'Alice Example', password: new Secret(password) };
  const app = createTokenServer({
    appID,
    secret: new Secret(secretText),
    company: { name: 'Example Inc.' },
    accounts: await createMemoryAccountStore([account], cheapScrypt),
    deviceKeys: createMemoryDeviceKeyStore(),
    scrypt: cheapScrypt,
    limits: { tokens: { perIdentity: noLimit, perAddress: noLimit } },
    ...records,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(`${url}/v1/device-keys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: userID, password, device: 'benchmark' }),
  });
  const { deviceKey } = z.object({ deviceKey: z.string() }).parse(await answer.json());
  return { url, bearer: deviceKey, close: () => app.close() };
}

function recorded(folder: string): Partial<TokenServerOptions> {
  return {
    // Every line is made; what becomes of it is the reader's time.
    logger: { level: 'info', stream: { write: () => undefined } },
    audit: openFileAuditLog(join(folder, 'audit.jsonl')),
  };
}
