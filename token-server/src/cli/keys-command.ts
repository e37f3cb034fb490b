import { accessKeyIDSchema, createAccessKey, groupSchema } from '../access-keys/access-key.ts';
import { readAccessKeysFile, writeAccessKeysFile } from '../access-keys/access-keys-file.ts';
import { nameSchema, roleSchema } from '../accounts/account.ts';
import { optionsOnly, wantsHelp, type Arguments } from './arguments.ts';
import { checkedOption } from './checked-option.ts';
import { dateOf, expiryOption, lastDayOf } from './expiry-option.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
keys add --access-keys F --name NAME [--role host|participant] [--groups A,B] [--expires YYYY-MM-DD|never]
    makes a key for a kiosk or a server and prints it, this once; it ends in a year unless told otherwise
keys list --access-keys F
    prints one key a line: id, name, role, groups, made on, ends on, separated by tabs
keys revoke --access-keys F --id ID
    ends a key; its id is also the part of the key between its two _

Nothing but a hash of a key is stored. A running server takes a change within about a second.
`;

/** Runs `keys …` and returns what it prints. `now` is Unix milliseconds. */
export async function runKeysCommand(argv: readonly string[], now: number): Promise<string> {
  const [command, ...rest] = argv;
  if (wantsHelp(argv)) return usage;
  switch (command) {
    case 'add':
      return add(optionsOnly(rest, ['access-keys', 'name', 'role', 'groups', 'expires']), now);
    case 'list':
      return list(optionsOnly(rest, ['access-keys']), now);
    case 'revoke':
      return revoke(optionsOnly(rest, ['access-keys', 'id']));
    default:
      throw new UsageError('the command is add, list or revoke; --help tells more');
  }
}

async function add(given: Arguments, now: number): Promise<string> {
  const path = given.required('access-keys');
  const name = checkedOption(nameSchema, given.required('name'), 'name');
  const role = given.optional('role');
  const groups = given.optional('groups')?.split(',') ?? [];
  const wanted = {
    name,
    role: role === null ? null : checkedOption(roleSchema, role, 'role'),
    groups: groups.map((group) => checkedOption(groupSchema, group, 'groups')),
    expiresAt: expiryOption(given.optional('expires'), now),
  };
  const keys = await readAccessKeysFile(path);
  if (keys.some((other) => other.name === name)) {
    throw new UsageError('there already is a key of this name; revoke it first or choose another name');
  }
  const { key, record } = createAccessKey(wanted, Math.floor(now / 1000));
  await writeAccessKeysFile(path, [...keys, record]);
  // SECURITY: the one place that shows the key, to the operator who asked for it.
  return `${key.reveal()}\n`;
}

async function list(given: Arguments, now: number): Promise<string> {
  const keys = await readAccessKeysFile(given.required('access-keys'));
  return keys
    .map(({ id, name, role, groups, createdAt, expiresAt }) => {
      const ended = expiresAt !== null && expiresAt * 1000 <= now ? ' (ended)' : '';
      const end = `${expiresAt === null ? 'never' : lastDayOf(expiresAt)}${ended}`;
      return `${[id, name, role ?? '-', groups.join(',') || '-', dateOf(createdAt), end].join('\t')}\n`;
    })
    .join('');
}

async function revoke(given: Arguments): Promise<string> {
  const path = given.required('access-keys');
  // SECURITY: perhaps the whole key was pasted; it is not repeated.
  const id = checkedOption(accessKeyIDSchema, given.required('id'), 'id');
  const keys = await readAccessKeysFile(path);
  const revoked = keys.find((key) => key.id === id);
  if (revoked === undefined) throw new UsageError(`there is no key ${id}`);
  await writeAccessKeysFile(
    path,
    keys.filter((key) => key !== revoked),
  );
  return `revoked ${id} (${revoked.name})\n`;
}
