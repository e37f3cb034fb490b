import {
  readDeviceKeysFile,
  readRevokedFile,
  revokedFileOf,
  writeRevokedFile,
} from '../device-keys/device-keys-file.ts';
import type { DeviceKeyRecord } from '../device-keys/device-key.ts';
import { optionsOnly, wantsHelp, type Arguments } from './arguments.ts';
import { dateOf, lastDayOf } from './expiry-option.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
devices list --device-keys F [--user U]
    prints one signed-in device a line: id, user, name of the device, made on, ends on, separated by tabs
devices revoke --device-keys F --id ID
    signs out one device
devices revoke --device-keys F --user U
    signs out all devices of a user, for somebody who left

U is the userID as in the list. A running server takes a change within about a second.
`;

/** Runs `devices …` and returns what it prints. */
export async function runDevicesCommand(argv: readonly string[]): Promise<string> {
  const [command, ...rest] = argv;
  if (wantsHelp(argv)) return usage;
  switch (command) {
    case 'list':
      return list(optionsOnly(rest, ['device-keys', 'user']));
    case 'revoke':
      return revoke(optionsOnly(rest, ['device-keys', 'id', 'user']));
    default:
      throw new UsageError('the command is list or revoke; --help tells more');
  }
}

async function list(given: Arguments): Promise<string> {
  const user = given.optional('user');
  const records = await validKeys(given.required('device-keys'));
  return records
    .filter(({ userID }) => user === null || userID === user)
    .map((record) => {
      const end = 'expiresAt' in record ? lastDayOf(record.expiresAt) : 'never';
      return `${[record.id, record.userID, record.device, dateOf(record.createdAt), end].join('\t')}\n`;
    })
    .join('');
}

async function revoke(given: Arguments): Promise<string> {
  const path = given.required('device-keys');
  const [id, user] = [given.optional('id'), given.optional('user')];
  if ((id === null) === (user === null)) throw new UsageError('either --id or --user is needed');
  const records = await validKeys(path);
  const chosen = records.filter((record) => (id === null ? record.userID === user : record.id === id));
  if (chosen.length === 0) {
    throw new UsageError(
      id === null ? 'this user has no signed-in device' : 'there is no device key of this id',
    );
  }
  await noteRevoked(path, chosen);
  return `signed out ${chosen.map(({ userID, device }) => `${userID}: ${device}`).join(', ')}\n`;
}

async function validKeys(path: string): Promise<readonly DeviceKeyRecord[]> {
  const revoked = await readRevokedFile(revokedFileOf(path));
  return (await readDeviceKeysFile(path)).filter(({ id }) => !revoked.has(id));
}

/** Ids whose keys the server has dropped since then are left out: the file does not grow for ever. */
async function noteRevoked(path: string, chosen: readonly DeviceKeyRecord[]): Promise<void> {
  const file = revokedFileOf(path);
  const before = await readRevokedFile(file);
  const stored = new Set((await readDeviceKeysFile(path)).map(({ id }) => id));
  await writeRevokedFile(
    file,
    new Set([...[...before].filter((id) => stored.has(id)), ...chosen.map(({ id }) => id)]),
  );
}
