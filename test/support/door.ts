import { connect, createServer, type Socket } from 'node:net';
import { z } from 'zod';

/** The one way to a server: shut, nobody answers there; open again, it has the same address as before. */
export interface Door {
  readonly address: string;
  readonly shut: () => Promise<void>;
  readonly open: () => Promise<void>;
}

/** Opens a door on loopback in front of a server. */
export async function openDoor(target: string): Promise<Door> {
  const { hostname, port: targetPort } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((inside) => {
    const outside = connect(Number(targetPort), hostname);
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const bound: unknown = server.address();
  const { port } = z.object({ port: z.number() }).parse(bound);
  return {
    address: `http://127.0.0.1:${String(port)}`,
    open: () => listen(port),
    shut: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
