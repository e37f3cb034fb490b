import { runAccountCommand } from './account-command.ts';
import { runDevicesCommand } from './devices-command.ts';
import { runExplainCommand } from './explain-command.ts';
import { runKeysCommand } from './keys-command.ts';
import { runOpenapiCommand } from '../openapi/openapi-command.ts';
import { runRoomsCheckCommand } from './rooms-check-command.ts';
import { runCommand } from './run-command.ts';
import { UsageError } from './usage-error.ts';

type Command = (argv: readonly string[]) => Promise<string>;

/** Name of a command → what it does. It prints what is returned. */
const commands: Readonly<Record<string, Command>> = {
  account: (argv) => runAccountCommand(argv, { input: process.stdin, messages: process.stderr }),
  devices: runDevicesCommand,
  explain: (argv) => runExplainCommand(argv, process.env),
  openapi: (argv) => Promise.resolve(runOpenapiCommand(argv)),
  'rooms-check': (argv) => runRoomsCheckCommand(argv, process.env),
  keys: (argv) => runKeysCommand(argv, Date.now()),
};

const [name = 'help', ...rest] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command !== undefined) void runCommand(name, () => command(rest));
else void runCommand('token-server', () => Promise.resolve(help(name)));

function help(asked: string): string {
  const names = Object.keys(commands).join(', ');
  // SECURITY: a stray word may be a password or a key typed by mistake, so it is not repeated.
  if (!['help', '--help', '-h'].includes(asked)) {
    throw new UsageError(`the command is one of ${names}; each tells more with --help`);
  }
  return `token-server COMMAND …\n\nThe commands are ${names}; each tells more with --help.\n`;
}
