import { readSecretFile } from '../config/secret-file.ts';
import { decodeToken04 } from '../token04/decode.ts';
import { encodeToken04 } from '../token04/encode.ts';
import type { Token04Mode } from '../token04/layout.ts';
import { roomPrivilegePayload } from '../token04/room-privilege.ts';
import { parseArguments, wantsHelp, wholeNumber } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
token create --app-id N --secret-file F --user U --ttl SECONDS [--room R] [--mode gcm|cbc]
    prints a Token04; with --room it carries login and publish rights for that room only
token decode --secret-file F TOKEN
    prints what is in a Token04 as one JSON object
`;

/** Runs `token …` and returns what it prints. Throws errors with a `code` and a message of one line. */
export async function runTokenCommand(argv: readonly string[]): Promise<string> {
  const [command, ...rest] = argv;
  if (wantsHelp(argv)) return usage;
  switch (command) {
    case 'create':
      return create(rest);
    case 'decode':
      return decode(rest);
    default:
      throw new UsageError('the command is create or decode; --help tells more');
  }
}

async function create(argv: readonly string[]): Promise<string> {
  const given = parseArguments(argv, ['app-id', 'secret-file', 'user', 'room', 'ttl', 'mode']);
  if (given.positionals.length > 0) throw new UsageError('create takes options only');
  const appID = wholeNumber(given.required('app-id'));
  const ttl = wholeNumber(given.required('ttl'));
  const userID = given.required('user');
  const roomID = given.optional('room');
  const mode = parseMode(given.optional('mode') ?? 'gcm');
  const secret = await readSecretFile(given.required('secret-file'));
  const payload = roomID === null ? '' : roomPrivilegePayload({ roomID, login: true, publish: true });
  return `${encodeToken04({ appID, userID, ttl, payload, mode }, secret)}\n`;
}

async function decode(argv: readonly string[]): Promise<string> {
  const given = parseArguments(argv, ['secret-file']);
  const [token, ...more] = given.positionals;
  if (token === undefined || more.length > 0) throw new UsageError('decode takes one token');
  const secret = await readSecretFile(given.required('secret-file'));
  const { appID, userID, nonce, ctime, expire, payload, mode } = decodeToken04(token, secret);
  return `${JSON.stringify({ app_id: appID, user_id: userID, nonce, ctime, expire, payload, mode })}\n`;
}

function parseMode(text: string): Token04Mode {
  if (text !== 'gcm' && text !== 'cbc') throw new UsageError('--mode is gcm or cbc');
  return text;
}
