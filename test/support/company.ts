import { randomBytes } from 'node:crypto';
import {
  createMemoryAccountStore,
  createMemoryDeviceKeyStore,
  createTokenServer,
  Secret,
} from '../../token-server/src/index.ts';

/** Cheap to hash: the tests are about what happens around the password. */
const scrypt = { N: 1024, r: 8, p: 1 };

export interface Company {
  readonly address: string;
  readonly appID: number;
  /** The ServerSecret, for the double that checks tokens with it. */
  readonly secret: string;
  readonly alice: { readonly user: string; readonly password: string; readonly name: string };
  readonly bob: { readonly user: string; readonly password: string; readonly name: string };
  readonly close: () => Promise<void>;
}

/** A company on loopback: the real token server with two people and a random secret. */
export async function startCompany(): Promise<Company> {
  const secret = randomBytes(16).toString('hex');
  const alice = { user: 'alice', password: 'tangerine-Kayak-42-velvet', name: 'Alice Example' };
  const bob = { user: 'bob', password: 'glacier-Piano-77-walnut', name: 'Bob Öztürk 李' };
  const people = [alice, bob].map(({ user, name, password }) => ({
    user,
    name,
    password: new Secret(password),
  }));
  const appID = 1_234_567_890;
  const server = createTokenServer({
    appID,
    company: { name: 'Acme' },
    secret: new Secret(secret),
    accounts: await createMemoryAccountStore(people, scrypt),
    deviceKeys: createMemoryDeviceKeyStore(),
    scrypt,
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { address, appID, secret, alice, bob, close: () => server.close() };
}
