import { ConfigError } from '../config/load-config.ts';
import { DataFileError } from '../files/data-file-error.ts';
import { startServer, type RunningServer } from './serve-command.ts';

async function serve(): Promise<void> {
  let server: RunningServer | null = null;
  // First of all: a SIGHUP would end a process that is still reading its files.
  process.on('SIGHUP', () => void server?.reload());
  server = await startServer(process.argv.slice(2), process.env);
  // Lets requests under way finish, then the process ends by itself.
  const { app } = server;
  const stop = () => void app.close();
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
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
