import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Person } from '../../demo/company.ts';
import type { Secret } from '../../token-server/src/index.ts';

interface Options {
  readonly appID: number;
  readonly secret: Secret;
  readonly people: readonly Person[];
  /** How long its passes live, in seconds. */
  readonly lifeSeconds: number;
}

/** The token server as a company runs it: a process of its own, with its files in a folder. */
export interface TokenServerProcess {
  readonly address: string;
  /** Kills it without a warning and starts it again after so many ms, at the same address and on the same files. */
  readonly restart: (downFor: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const script = (name: string) => ['--import', 'tsx', join(project, 'token-server', 'src', 'cli', name)];

export async function startTokenServerProcess(options: Options): Promise<TokenServerProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-soak-server-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  await writeFile(join(folder, 'server-secret'), options.secret.reveal(), { mode: 0o600 });
  await writeFile(
    join(folder, 'config.json'),
    JSON.stringify({
      appID: options.appID,
      company: { name: 'Acme' },
      serverSecretFile: 'server-secret',
      accountsFile: 'accounts.json',
      deviceKeysFile: 'device-keys.json',
      metricsListen: false,
      listen: { host: '127.0.0.1', port },
      ttl: { default: options.lifeSeconds, min: 35, max: 86_400 },
      logLevel: 'error',
    }),
  );
  for (const person of options.people) await addAccount(folder, person);

  let running: ChildProcess = await start(folder, address);
  const stop = async () => {
    if (running.exitCode !== null || running.signalCode !== null) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  return {
    address,
    async restart(downFor) {
      await stop();
      await pause(downFor);
      running = await start(folder, address);
    },
    async close() {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addAccount(folder: string, { user, name, password }: Person): Promise<void> {
  const accounts = join(folder, 'accounts.json');
  const child = spawn(
    process.execPath,
    [...script('account.ts'), 'add', '--accounts', accounts, '--user', user, '--name', name],
    { cwd: project, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  // SECURITY: not on the command line, which every user of the machine can read.
  child.stdin.end(password);
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`the account of ${user} was not made`);
}

/** Resolves when it answers. @throws Error when it ends before, or does not answer within 20 s. */
async function start(folder: string, address: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...script('serve.ts'), '--config', join(folder, 'config.json')], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${address}/.well-known/meeting-client`).catch(() => undefined);
    if (answer?.ok === true) return child;
    await pause(100);
  }
  child.kill('SIGKILL');
  throw new Error('the token server did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound: unknown = server.address();
  server.close();
  await once(server, 'close');
  return z.object({ port: z.number() }).parse(bound).port;
}
