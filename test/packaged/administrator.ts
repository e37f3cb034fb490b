import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { OrdinaryUser } from './ordinary-user.ts';

/** Somebody who types the administrator's password when the system asks for it. */
export interface Administrator {
  /** What `pkexec` was to do, in order. */
  readonly allowed: () => readonly string[];
  /** For the PATH of the person whose computer this is: their `pkexec` asks here. */
  readonly folder: string;
  readonly close: () => void;
}

const words = z.array(z.string()).min(1);

/**
 * Stands for the system's window that asks for a password, which needs a desktop. What it allows is done as root, as it
 * would be.
 */
export async function makeAdministrator(user: OrdinaryUser): Promise<Administrator> {
  const allowed: string[] = [];
  const folder = join(user.home, 'bin');
  const socket = join(user.home, 'administrator');
  mkdirSync(folder);
  const asking = `#!${process.execPath}
const socket = require('node:net').connect(${JSON.stringify(socket)});
socket.write(JSON.stringify(process.argv.slice(2)) + '\\n');
socket.on('data', (code) => { process.exitCode = Number(code); });
`;
  writeFileSync(join(folder, 'pkexec'), asking, { mode: 0o755 });
  const server = createServer((asker) => {
    asker.once('data', (line) => {
      const asked = words.parse(JSON.parse(line.toString())).filter((word) => !word.startsWith('--'));
      const [program = '', ...rest] = asked;
      allowed.push(asked.join(' '));
      const child = spawn(program, rest, { stdio: 'ignore', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } });
      child.once('exit', (code) => asker.end(String(code ?? 1)));
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  chmodSync(socket, 0o666);
  return {
    allowed: () => allowed,
    folder,
    close() {
      server.close();
    },
  };
}
