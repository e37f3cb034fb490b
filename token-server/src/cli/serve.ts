import { ConfigError } from '../config/load-config.ts';
import { DataFileError } from '../files/data-file-error.ts';
import { startServer } from './serve-command.ts';

async function serve(): Promise<void> {
  const server = await startServer(process.argv.slice(2), process.env);
  // Lets requests under way finish, then the process ends by itself.
  const stop = () => void server.app.close();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.on('SIGHUP', () => void server.reload());
}

serve().catch((error: unknown) => {
  process.stderr.write(`${linesFor(error).join('\n')}\n`);
  process.exitCode = 1;
});

function linesFor(error: unknown): readonly string[] {
  if (error instanceof ConfigError) {
    return [
      'The token server can not start. Mistakes in its configuration:',
      ...error.mistakes.map((m) => `- ${m}`),
    ];
  }
  if (error instanceof DataFileError) return [`The token server can not start: ${error.message}`];
  return [`The token server can not start: ${error instanceof Error ? error.message : String(error)}`];
}
