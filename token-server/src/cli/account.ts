import { runAccountCommand } from './account-command.ts';
import { runCommand } from './run-command.ts';

const terminal = { input: process.stdin, messages: process.stderr };
void runCommand('account', () => runAccountCommand(process.argv.slice(2), terminal));
