import { loadConfig } from '../config/load-config.ts';
import { readSecretFile } from '../config/secret-file.ts';
import type { Secret } from '../secret.ts';
import { encodeToken04 } from '../token04/encode.ts';
import { roomPrivilegePayload } from '../token04/room-privilege.ts';
import { parseArguments, wantsHelp, wholeNumber } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
rooms-check [--config FILE] | --app-id N --secret-file F
    prints two tokens, each for one room, and how to find out with them whether ZEGOCLOUD enforces rooms for the AppID
`;

const userID = 'rooms-check';
const [roomA, roomB] = ['rooms-check-a', 'rooms-check-b'];
const ttl = 600;

interface Company {
  readonly appID: number;
  readonly secret: Secret;
  /** What the configuration says; null without one. */
  readonly roomsEnforced: boolean | null;
}

/** Runs `rooms-check …` and returns what it prints. Throws errors with a message of one line, or ConfigError. */
export async function runRoomsCheckCommand(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<string> {
  if (wantsHelp(argv)) return usage;
  const given = parseArguments(argv, ['config', 'app-id', 'secret-file']);
  if (given.positionals.length > 0) throw new UsageError('rooms-check takes options only');
  const appID = given.optional('app-id');
  const company: Company =
    appID === null
      ? await fromConfig(given.optional('config') ?? environment['FOYER_CONFIG'] ?? null, environment)
      : {
          appID: wholeNumber(appID),
          secret: await readSecretFile(given.required('secret-file')),
          roomsEnforced: null,
        };
  return explain(company);
}

async function fromConfig(file: string | null, environment: NodeJS.ProcessEnv): Promise<Company> {
  const { config, secret } = await loadConfig(file, environment);
  return { appID: config.appID, secret, roomsEnforced: config.roomsEnforced };
}

function explain({ appID, secret, roomsEnforced }: Company): string {
  const tokenFor = (roomID: string) => {
    const payload = roomPrivilegePayload({ roomID, login: true, publish: true });
    return encodeToken04({ appID, userID, ttl, payload }, secret);
  };
  const said =
    roomsEnforced === null ? '' : ` The configuration says "roomsEnforced": ${String(roomsEnforced)}.`;
  return `\
Does ZEGOCLOUD enforce the room in a token for the AppID ${String(appID)}?${said}
Only its servers can answer that. Both tokens are for the user ${userID} and live for ten minutes; whoever has one can enter
its room until then.

token A, for the room ${roomA}:
${tokenFor(roomA)}

token B, for the room ${roomB}:
${tokenFor(roomB)}

With any client that takes AppID, token, user id and room id, such as ZEGOCLOUD's Web sample, enter as ${userID}:
1. room ${roomA} with token A. It must let you in; otherwise AppID and secret do not belong together.
2. room ${roomB} with token B. It must let you in.
3. room ${roomB} with token A. This is the question:
   - refused (1002033 or 1102016): rooms are enforced. Set "roomsEnforced": true.
   - let in: they are not, and a token opens every room. Leave "roomsEnforced": false, and ask ZEGOCLOUD's support to switch
     on room privileges for this AppID.
`;
}
