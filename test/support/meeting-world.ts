import type { DoubleState, ZegoDouble, ZegoDoubleOptions } from '../../demo/zego-double/index.ts';
import { startZegoDouble, token04Check } from '../../demo/zego-double/index.ts';
import { type Companion, inviteCompanion } from '../../demo/companion.ts';
import {
  type FoyerApp,
  launchFoyer,
  type LaunchOptions,
  newProfile,
  removeProfile,
} from '../../demo/driver/foyer-app.ts';
import { signIn } from '../../demo/driver/journeys.ts';
import type { Person, RoomPass } from '../../demo/company.ts';
import { startTestCompany, type TestCompany } from './company.ts';
import { emptyKeychain } from './keychain.ts';

/** A company, its cloud, and the clients a test starts in it. */
export interface MeetingWorld {
  readonly company: TestCompany;
  readonly double: ZegoDouble;
  /** Every room token the company has handed out, oldest first. */
  readonly passes: readonly RoomPass[];
  /** Starts Foyer with a profile of its own and signs in. */
  readonly signedIn: (person: Person, options?: LaunchOptions) => Promise<FoyerApp>;
  /** Starts Foyer with a profile of its own, where nobody is signed in. */
  readonly started: (options?: LaunchOptions) => Promise<FoyerApp>;
  /** Starts Foyer on a profile that is there already. */
  readonly restarted: (foyer: FoyerApp, options?: LaunchOptions) => Promise<FoyerApp>;
  /** The second participant without a window, for tests that need somebody to be there. */
  readonly companion: (person: Person) => Promise<Companion>;
  /** Who is in a meeting, as the cloud sees it; nobody when there is no such meeting. */
  readonly people: (roomID: string) => string[];
  /** The streams in a meeting, as the cloud sees it. */
  readonly streams: (roomID: string) => DoubleState['rooms'][number]['streams'];
  /** RTP packets of somebody's camera and microphone so far; nothing before the first. */
  readonly packets: (userID: string) => { readonly audio: number; readonly video: number };
  readonly close: () => Promise<void>;
}

export type WorldOptions = Pick<
  ZegoDoubleOptions,
  'leaveGraceMs' | 'tokenRemainSeconds' | 'whenTokenExpires'
>;

/** Starts the company and its cloud, with nobody in it. */
export async function startMeetingWorld(options: WorldOptions = {}): Promise<MeetingWorld> {
  await emptyKeychain();
  const passes: RoomPass[] = [];
  const company = await startTestCompany((pass) => passes.push(pass));
  const double = await startZegoDouble({ verifyToken: token04Check(company), ...options });
  const clients: { readonly close: () => Promise<void> }[] = [];
  const profiles: string[] = [];
  const room = (roomID: string) => double.state().rooms.find((one) => one.roomID === roomID);

  const launch = async (profile: string, { switches = [], ...rest }: LaunchOptions = {}) => {
    const foyer = await launchFoyer(profile, {
      ...rest,
      switches: [...double.clientSwitches(), ...switches],
    });
    clients.push(foyer);
    return foyer;
  };

  const started = async (launchOptions?: LaunchOptions) => {
    const profile = await newProfile();
    profiles.push(profile);
    return launch(profile, launchOptions);
  };

  return {
    company,
    double,
    passes,
    started,
    async signedIn(person, launchOptions) {
      const foyer = await started(launchOptions);
      await signIn(foyer, company.address, person);
      return foyer;
    },
    restarted: (foyer, launchOptions) => launch(foyer.profile, launchOptions),
    async companion(person) {
      const companion = await inviteCompanion({
        address: company.address,
        person,
        switches: double.clientSwitches(),
      });
      clients.push(companion);
      return companion;
    },
    people: (roomID) => (room(roomID)?.users ?? []).map(({ userID }) => userID).sort(),
    streams: (roomID) => room(roomID)?.streams ?? [],
    packets: (userID) =>
      double.state().media.find(({ streamID }) => streamID.endsWith(`_${userID}_main`))?.packets ?? {
        audio: 0,
        video: 0,
      },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
      await double.close();
      await company.close();
      await Promise.all(profiles.map(removeProfile));
    },
  };
}
