// One side of the comparison, in a process of its own: `server.ts ours|recorded|bare`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { sideNames, type ServerMessage } from './sides.ts';
import { startSide } from './start-side.ts';

const side = z.enum(sideNames).parse(process.argv[2]);
const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'));
const started = await startSide(side, folder);

process.on('message', (message) => {
  if (message === 'stop') void stop();
  else {
    const { user, system } = process.cpuUsage();
    say({ cpuMicroseconds: user + system });
  }
});
process.on('disconnect', () => void stop());
say({ url: started.url, bearer: started.bearer });

function say(message: ServerMessage): void {
  process.send?.(message);
}

async function stop(): Promise<void> {
  process.removeAllListeners();
  await started.close();
  await rm(folder, { recursive: true, force: true });
  if (process.connected) process.disconnect();
}
