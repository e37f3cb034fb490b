import { randomInt } from 'node:crypto';
import { z } from 'zod';
import {
  createMemoryAccountStore,
  createMemoryDeviceKeyStore,
  createTokenServer,
  type ScryptParameters,
  Secret,
} from '../token-server/src/index.ts';

/** Somebody with an account at the company. */
export interface Person {
  readonly user: string;
  readonly name: string;
  readonly password: string;
}

/** Someone was let into a meeting. */
export interface RoomPass {
  readonly userID: string;
  readonly roomID: string;
}

export interface CompanyOptions {
  readonly name: string;
  readonly appID: number;
  readonly secret: Secret;
  readonly people: readonly Person[];
  /** How costly passwords are to check; the server's own default if left out. */
  readonly scrypt?: ScryptParameters;
  /** How long room tokens live, in seconds; the server's own lives if left out. */
  readonly ttl?: { readonly default: number; readonly min: number; readonly max: number };
  /** Called for every room token the server hands out. */
  readonly onPass?: ((pass: RoomPass) => void) | undefined;
}

export interface Company {
  /** What an employee types: the origin of its token server, on loopback. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

const passSchema = z.object({ userID: z.string(), roomID: z.string() });

/** A company of its own on this machine: the real token server, with accounts that live as long as it does. */
export async function startCompany(options: CompanyOptions): Promise<Company> {
  const { name, appID, secret, people, scrypt, ttl, onPass } = options;
  const accounts = people.map((person) => ({ ...person, password: new Secret(person.password) }));
  const server = createTokenServer({
    appID,
    company: { name },
    secret,
    accounts: await createMemoryAccountStore(accounts, scrypt),
    deviceKeys: createMemoryDeviceKeyStore(),
    ...(scrypt === undefined ? {} : { scrypt }),
    ...(ttl === undefined ? {} : { ttl }),
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.url === '/v1/room-tokens' && reply.statusCode === 200) {
      const pass = passSchema.safeParse(typeof payload === 'string' ? JSON.parse(payload) : undefined);
      if (pass.success) onPass?.(pass.data);
    }
    done();
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return { address, close: () => server.close() };
}

/** Without the letters and digits that are easily mistaken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that is easy to copy by eye, with 59 bits of chance: `k7mp-x2wd-9hqe`. */
export function makePassword(): string {
  const letter = () => alphabet.charAt(randomInt(alphabet.length));
  const group = () => Array.from({ length: 4 }, letter).join('');
  return [group(), group(), group()].join('-');
}
