import { z } from 'zod';
import { createAccount, nameSchema, roleSchema, userSchema, type Account } from '../accounts/account.ts';
import { readAccountsFile, requireAccountsFile, writeAccountsFile } from '../accounts/accounts-file.ts';
import { parseArguments, type Arguments } from './arguments.ts';
import { readNewPassword, type Terminal } from './read-password.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
account add --accounts F --user U --name NAME [--role host|participant]
    adds an account; asks for its password, or takes it from standard input; makes the file when there is none
account list --accounts F
    prints one account a line: user, role and name, separated by tabs
account remove --accounts F --user U
    removes an account; its devices are signed out
`;

/** Runs `account …` and returns what it prints. Throws errors with a message of one line. */
export async function runAccountCommand(argv: readonly string[], terminal: Terminal): Promise<string> {
  const [command, ...rest] = argv;
  switch (command) {
    case 'add':
      return add(parse(rest, ['accounts', 'user', 'name', 'role']), terminal);
    case 'list':
      return list(parse(rest, ['accounts']));
    case 'remove':
      return remove(parse(rest, ['accounts', 'user']));
    case 'help':
    case '--help':
    case '-h':
      return usage;
    default:
      throw new UsageError('the command is add, list or remove; --help tells more');
  }
}

async function add(given: Arguments, terminal: Terminal): Promise<string> {
  const path = given.required('accounts');
  const user = checked(userSchema, given.required('user'), 'user');
  const name = checked(nameSchema, given.required('name'), 'name');
  const role = checked(roleSchema, given.optional('role') ?? 'participant', 'role');
  const before = (await readAccountsFile(path)) ?? [];
  if (withName(before, user) !== undefined) throw new UsageError(`there already is an account ${user}`);
  const password = await readNewPassword(terminal);
  const account = await createAccount({ user, name, role, password });
  await writeAccountsFile(path, [...before, account]);
  return `added ${user}\n`;
}

async function list(given: Arguments): Promise<string> {
  const accounts = await requireAccountsFile(given.required('accounts'));
  return accounts.map(({ user, role, name }) => `${user}\t${role}\t${name}\n`).join('');
}

async function remove(given: Arguments): Promise<string> {
  const path = given.required('accounts');
  const user = given.required('user');
  const before = await requireAccountsFile(path);
  const found = withName(before, user);
  if (found === undefined) throw new UsageError(`there is no account ${user}`);
  await writeAccountsFile(
    path,
    before.filter((account) => account !== found),
  );
  return `removed ${found.user}\n`;
}

function parse(argv: readonly string[], names: readonly string[]): Arguments {
  const given = parseArguments(argv, names);
  // SECURITY: a stray word may be a password typed by mistake, so it is not repeated.
  if (given.positionals.length > 0) throw new UsageError('the command takes options only');
  return given;
}

function withName(accounts: readonly Account[], user: string): Account | undefined {
  return accounts.find((account) => account.user.toLowerCase() === user.toLowerCase());
}

function checked<T>(schema: z.ZodType<T>, text: string, option: string): T {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(`--${option}: ${parsed.error.issues[0]?.message ?? 'not valid'}`);
}
