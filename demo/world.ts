import { randomBytes } from 'node:crypto';
import { readSecretFile, Secret } from '../token-server/src/index.ts';
import { type Companion, inviteCompanion } from './companion.ts';
import { makePassword, type Person, startCompany } from './company.ts';
import type { Cloud } from './options.ts';
import { startZegoDouble, token04Check, type ZegoDouble } from './zego-double/index.ts';

/** Any number will do where the double stands in for the cloud. */
const demoAppID = 1_234_567_890;

/** Everything around Foyer: a company, its cloud, and somebody to meet. */
export interface World {
  readonly address: string;
  /** Whose account the demo is played with. */
  readonly employee: Person;
  /** The second participant's. */
  readonly companionPerson: Person;
  readonly companion: Companion;
  /** For Foyer's command line; nothing where the cloud is ZEGOCLOUD itself. */
  readonly switches: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Starts the demo's world. The second participant follows the employee into every meeting.
 *
 * @param onProblem called when the second participant can't come
 * @throws SecretFileError when the secret can't be read, Token04Error when it can't be a ServerSecret
 */
export async function startWorld(cloud: Cloud, onProblem: (problem: unknown) => void): Promise<World> {
  const employee = { user: 'alex', name: 'Alex Morgan', password: makePassword() };
  const companionPerson = { user: 'sam', name: 'Sam Rivera', password: makePassword() };
  const { appID, secret } = await keysOf(cloud);
  const double =
    cloud.kind === 'double'
      ? await startZegoDouble({ verifyToken: token04Check({ appID, secret }) })
      : undefined;
  const followers: Companion[] = [];
  const company = await startCompany({
    name: 'Acme Demo',
    appID,
    secret,
    people: [employee, companionPerson],
    onPass: ({ userID, roomID }) => {
      if (userID !== employee.user) return;
      for (const follower of followers) follower.goTo(roomID).catch(onProblem);
    },
  });
  const switches = double?.clientSwitches() ?? [];
  const companion = await inviteCompanion({ address: company.address, person: companionPerson, switches });
  followers.push(companion);
  return {
    address: company.address,
    employee,
    companionPerson,
    companion,
    switches,
    close: () => closeAll(companion, company, double),
  };
}

async function keysOf(cloud: Cloud): Promise<{ appID: number; secret: Secret }> {
  switch (cloud.kind) {
    case 'double':
      return { appID: demoAppID, secret: new Secret(randomBytes(16).toString('hex')) };
    case 'zegocloud':
      return { appID: cloud.appID, secret: await readSecretFile(cloud.secretFile) };
  }
}

async function closeAll(
  companion: Companion,
  company: { close: () => Promise<void> },
  double: ZegoDouble | undefined,
): Promise<void> {
  await companion.close();
  await company.close();
  await double?.close();
}
