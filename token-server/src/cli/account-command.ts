import { randomUUID } from 'node:crypto';
import { createAccount, nameSchema, roleSchema, userSchema, type Account } from '../accounts/account.ts';
import { readAccountsFile, requireAccountsFile, writeAccountsFile } from '../accounts/accounts-file.ts';
import { defaultScrypt, hashPassword } from '../accounts/password-hash.ts';
import { optionsOnly, wantsHelp, type Arguments } from './arguments.ts';
import { checkedOption } from './checked-option.ts';
import { readNewPassword, type Terminal } from './read-password.ts';
import { UsageError } from './usage-error.ts';

const usage = `\
account add --accounts F --user U --name NAME [--role host|participant] [--password-file P]
    adds an account; makes the file when there is none
account password --accounts F --user U [--password-file P]
    gives an account a new password; its devices are signed out
account sign-out --accounts F --user U
    signs out all devices of an account, for a lost one; the password stays
account list --accounts F
    prints one account a line: user, role and name, separated by tabs
account remove --accounts F --user U
    removes an account; its devices are signed out

A password is asked for without being shown, or read from standard input or --password-file, as its one line.
A running server takes a change within about a second.
`;

/** Runs `account …` and returns what it prints. Throws errors with a message of one line. */
export async function runAccountCommand(argv: readonly string[], terminal: Terminal): Promise<string> {
  const [command, ...rest] = argv;
  if (wantsHelp(argv)) return usage;
  switch (command) {
    case 'add':
      return add(optionsOnly(rest, ['accounts', 'user', 'name', 'role', 'password-file']), terminal);
    case 'password':
      return changePassword(optionsOnly(rest, ['accounts', 'user', 'password-file']), terminal);
    case 'sign-out':
      return signOut(optionsOnly(rest, ['accounts', 'user']));
    case 'list':
      return list(optionsOnly(rest, ['accounts']));
    case 'remove':
      return remove(optionsOnly(rest, ['accounts', 'user']));
    default:
      throw new UsageError('the command is add, password, sign-out, list or remove; --help tells more');
  }
}

async function add(given: Arguments, terminal: Terminal): Promise<string> {
  const path = given.required('accounts');
  const user = checkedOption(userSchema, given.required('user'), 'user');
  const name = checkedOption(nameSchema, given.required('name'), 'name');
  const role = checkedOption(roleSchema, given.optional('role') ?? 'participant', 'role');
  const readWithoutUser = async () => {
    const accounts = (await readAccountsFile(path)) ?? [];
    if (withName(accounts, user) !== undefined) throw new UsageError(`there already is an account ${user}`);
    return accounts;
  };
  await readWithoutUser();
  const password = await readNewPassword(terminal, given.optional('password-file'));
  const account = await createAccount({ user, name, role, password });
  // Read again: somebody may have added another one while the password was typed.
  await writeAccountsFile(path, [...(await readWithoutUser()), account]);
  return `added ${user}\n`;
}

async function changePassword(given: Arguments, terminal: Terminal): Promise<string> {
  const { user } = await findAccount(given);
  const password = await readNewPassword(terminal, given.optional('password-file'));
  const hash = await hashPassword(password, defaultScrypt);
  // SECURITY: whoever knew the old password may have signed in a device with it.
  await replaceAccount(given, (account) => ({ ...account, id: randomUUID(), password: hash }));
  return `changed the password of ${user}; its devices are signed out\n`;
}

async function signOut(given: Arguments): Promise<string> {
  // SECURITY: device keys belong to an account's id: under a new one none of them counts.
  const { user } = await replaceAccount(given, (account) => ({ ...account, id: randomUUID() }));
  return `signed out all devices of ${user}\n`;
}

async function list(given: Arguments): Promise<string> {
  const accounts = await requireAccountsFile(given.required('accounts'));
  return accounts.map(({ user, role, name }) => `${user}\t${role}\t${name}\n`).join('');
}

async function remove(given: Arguments): Promise<string> {
  const { user } = await replaceAccount(given, () => null);
  return `removed ${user}\n`;
}

/** Writes the file with the account changed, or without it; returns the account as it was. */
async function replaceAccount(
  given: Arguments,
  change: (account: Account) => Account | null,
): Promise<Account> {
  const path = given.required('accounts');
  const found = await findAccount(given);
  const accounts = await requireAccountsFile(path);
  const changed = accounts.flatMap((account) =>
    account.user === found.user ? (change(account) ?? []) : account,
  );
  await writeAccountsFile(path, changed);
  return found;
}

async function findAccount(given: Arguments): Promise<Account> {
  const user = checkedOption(userSchema, given.required('user'), 'user');
  const found = withName(await requireAccountsFile(given.required('accounts')), user);
  if (found === undefined) throw new UsageError(`there is no account ${user}`);
  return found;
}

function withName(accounts: readonly Account[], user: string): Account | undefined {
  return accounts.find((account) => account.user.toLowerCase() === user.toLowerCase());
}
