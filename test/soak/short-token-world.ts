import { randomBytes } from 'node:crypto';
import { type Companion, inviteCompanion } from '../../demo/companion.ts';
import {
  startZegoDouble,
  token04Check,
  type ZegoDouble,
  type ZegoDoubleOptions,
} from '../../demo/zego-double/index.ts';
import { Secret } from '../../token-server/src/index.ts';
import { alice, bob } from '../support/company.ts';
import { type Door, openDoor } from '../support/door.ts';
import { emptyKeychain } from '../support/keychain.ts';
import { startTokenServerProcess, type TokenServerProcess } from './token-server-process.ts';

/** How long a pass lives in this world, in seconds; Foyer's own timer renews it after two thirds of that. */
export const passLife = 45;

/** A company whose passes last 45 s, and a cloud that by default removes whoever lets theirs run out. */
export interface ShortTokenWorld {
  /** What the employee types: the way to the token server, through the door. */
  readonly address: string;
  /** Shut, the token server is down for everybody who came by the address. */
  readonly door: Door;
  readonly tokenServer: TokenServerProcess;
  readonly double: ZegoDouble;
  /** Signs the second participant in, past the door: its passes keep coming while Foyer's do not. */
  readonly companion: () => Promise<Companion>;
  readonly close: () => Promise<void>;
}

/** How the cloud treats passes that run out, what it says of them, and how long they live if not 45 s. */
export type PassRules = Pick<ZegoDoubleOptions, 'tokenRemainSeconds' | 'whenTokenExpires'> & {
  readonly lifeSeconds?: number;
};

/** Starts the company and its cloud, with nobody in it. */
export async function startShortTokenWorld(
  { lifeSeconds = passLife, ...rules }: PassRules = { whenTokenExpires: 'remove' },
): Promise<ShortTokenWorld> {
  await emptyKeychain();
  const appID = 1_234_567_890;
  const secret = new Secret(randomBytes(16).toString('hex'));
  const tokenServer = await startTokenServerProcess({ appID, secret, people: [alice, bob], lifeSeconds });
  const door = await openDoor(tokenServer.address);
  const double = await startZegoDouble({
    verifyToken: token04Check({ appID, secret }),
    ...rules,
  });
  const companions: Companion[] = [];
  return {
    address: door.address,
    door,
    tokenServer,
    double,
    async companion() {
      const companion = await inviteCompanion({
        address: tokenServer.address,
        person: bob,
        switches: double.clientSwitches(),
      });
      companions.push(companion);
      return companion;
    },
    async close() {
      await Promise.all(companions.map((companion) => companion.close()));
      await double.close();
      await door.shut();
      await tokenServer.close();
    },
  };
}
