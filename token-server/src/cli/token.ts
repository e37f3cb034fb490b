import { runCommand } from './run-command.ts';
import { runTokenCommand } from './token-command.ts';

void runCommand('token', () => runTokenCommand(process.argv.slice(2)));
