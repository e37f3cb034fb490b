import { randomBytes } from 'node:crypto';
import { Secret } from '../../token-server/src/index.ts';
import { type Companion, inviteCompanion } from '../companion.ts';
import { type Company, makePassword, type Person, startCompany } from '../company.ts';
import {
  type FoyerApp,
  launchFoyer,
  type LaunchOptions,
  newProfile,
  removeProfile,
} from '../driver/foyer-app.ts';
import { forgetSignIn } from '../keychain.ts';
import { startZegoDouble, token04Check, type ZegoDouble } from '../zego-double/index.ts';

/** What the pictures are taken of: a company, its cloud, an employee's Foyer, and somebody to meet. */
export interface Stage {
  readonly company: Company;
  readonly double: ZegoDouble;
  readonly employee: Person;
  readonly companion: Companion;
  readonly foyer: FoyerApp;
  readonly close: () => Promise<void>;
}

/** @param language of the employee's computer, as in `LANGUAGE`: `de` */
export async function setStage(language: string, launch: LaunchOptions = {}): Promise<Stage> {
  const appID = 1_234_567_890;
  const secret = new Secret(randomBytes(16).toString('hex'));
  const employee = { user: 'alex', name: 'Alex Morgan', password: makePassword() };
  const other = { user: 'sam', name: 'Sam Rivera', password: makePassword() };
  const company = await startCompany({ name: 'Acme', appID, secret, people: [employee, other] });
  const double = await startZegoDouble({ verifyToken: token04Check({ appID, secret }) });
  const companion = await inviteCompanion({
    address: company.address,
    person: other,
    switches: double.clientSwitches(),
  });
  const profile = await newProfile();
  const foyer = await launchFoyer(profile, {
    ...launch,
    switches: [...double.clientSwitches(), `--lang=${language}`, ...(launch.switches ?? [])],
    env: { LANGUAGE: language, LANG: 'C.UTF-8', ...launch.env },
  });
  return {
    ...{ company, double, employee, companion, foyer },
    async close() {
      await foyer.close();
      await companion.close();
      await forgetSignIn(company.address);
      await company.close();
      await double.close();
      await removeProfile(profile);
    },
  };
}
