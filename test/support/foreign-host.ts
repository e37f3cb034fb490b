import { createServer } from 'node:http';
import { z } from 'zod';

/** A host that Foyer has no business with. */
export interface ForeignHost {
  readonly address: string;
  /** Connections so far. */
  readonly visits: () => number;
  readonly close: () => Promise<void>;
}

export async function startForeignHost(): Promise<ForeignHost> {
  let visits = 0;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('visited');
  });
  server.on('connection', () => {
    visits += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound: unknown = server.address();
  const { port } = z.object({ port: z.number() }).parse(bound);
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    visits: () => visits,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
