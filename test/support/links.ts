import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { startCompany } from '../../demo/company.ts';
import type { FoyerApp } from '../../demo/driver/foyer-app.ts';
import { electronPath, sandboxSwitches } from '../../demo/electron.ts';
import { bob, type TestCompany } from './company.ts';

/** Opens a link as the desktop does: it starts Foyer once more, with the link as its argument. */
export async function openLink(foyer: FoyerApp, link: string): Promise<void> {
  const second = spawn(
    electronPath(),
    ['.', ...sandboxSwitches(process.env), `--user-data-dir=${foyer.profile}`, link],
    { cwd: join(import.meta.dirname, '../..'), stdio: 'ignore' },
  );
  const [code] = z.tuple([z.number().nullable(), z.unknown()]).parse(await once(second, 'exit'));
  if (code !== 0) throw new Error(`the second start ended with ${String(code)}`);
}

export interface SilentServer {
  /** Host and port, as a link names them. */
  readonly host: string;
  /** How many connections there were. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** A server that only counts who comes. */
export async function startSilentServer(): Promise<SilentServer> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound: unknown = server.address();
  const { port } = z.object({ port: z.number() }).parse(bound);
  return {
    host: `127.0.0.1:${String(port)}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export interface InvitingCompany {
  readonly address: string;
  readonly host: string;
  /** A new meeting, and the link that lets in one guest. */
  readonly invite: (title: string) => Promise<{ readonly roomID: string; readonly link: string }>;
  readonly close: () => Promise<void>;
}

/** Another company in the same cloud, where only bob has an account; he invites to meetings he makes. */
export async function startInvitingCompany({ appID, secret }: TestCompany): Promise<InvitingCompany> {
  const scrypt = { N: 1024, r: 8, p: 1 };
  const company = await startCompany({ name: 'Other', appID, secret, people: [bob], scrypt });
  const { address } = company;
  const { host } = new URL(address);
  const ask = async (path: string, body: unknown, key?: string): Promise<unknown> => {
    const answer = await fetch(address + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${String(answer.status)} ${await answer.text()}`);
    return answer.json();
  };
  return {
    address,
    host,
    async invite(title) {
      const { user, password } = bob;
      const signedIn = await ask('/v1/device-keys', { user, password, device: 'test' });
      const { deviceKey } = z.object({ deviceKey: z.string() }).parse(signedIn);
      const made = await ask('/v1/rooms', { title }, deviceKey);
      const { roomID } = z.object({ roomID: z.string() }).parse(made);
      const invited = await ask('/v1/invitations', { roomID, title, uses: 'once' }, deviceKey);
      const { code } = z.object({ code: z.string() }).parse(invited);
      return {
        roomID,
        link: `foyer://join?room=${roomID}&server=${encodeURIComponent(host)}&invite=${code}`,
      };
    },
    close: company.close,
  };
}
