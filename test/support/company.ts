import { randomBytes } from 'node:crypto';
import { type Company, type Person, type RoomPass, startCompany } from '../../demo/company.ts';
import { Secret } from '../../token-server/src/index.ts';

/** Two employees, one of them with a name in two scripts. */
export const alice: Person = { user: 'alice', password: 'tangerine-Kayak-42-velvet', name: 'Alice Example' };
export const bob: Person = { user: 'bob', password: 'glacier-Piano-77-walnut', name: 'Bob Öztürk 李' };

export interface TestCompany extends Company {
  readonly appID: number;
  /** The ServerSecret, for the double that checks tokens with it, and for tokens a test makes itself. */
  readonly secret: Secret;
}

/** A company on loopback with two employees and a random secret. */
export async function startTestCompany(onPass?: (pass: RoomPass) => void): Promise<TestCompany> {
  const appID = 1_234_567_890;
  const secret = new Secret(randomBytes(16).toString('hex'));
  const company = await startCompany({
    name: 'Acme',
    appID,
    secret,
    people: [alice, bob],
    // Cheap to hash: the tests are about what happens around the password.
    scrypt: { N: 1024, r: 8, p: 1 },
    onPass,
  });
  return { ...company, appID, secret };
}
