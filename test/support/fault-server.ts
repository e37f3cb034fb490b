import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultServer {
  readonly address: string;
  /** What it does from now on with paths that start so; `undefined` goes back to passing on. */
  readonly answer: (path: string, answer: Answer | undefined) => void;
  readonly close: () => Promise<void>;
}

/**
 * Stands in front of a company's server and can spoil single answers; everything else passes through.
 * @param onRequest sees every request first.
 */
export async function startFaultServer(
  target: string,
  onRequest: (request: IncomingMessage) => void = () => undefined,
): Promise<FaultServer> {
  const faults = new Map<string, Answer>();
  const server = createServer((request, response) => {
    onRequest(request);
    const fault = [...faults].find(([path]) => request.url?.startsWith(path))?.[1];
    if (fault !== undefined) fault(request, response);
    else void passOn(target, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(addressOf(server.address()));
  return {
    address: `http://127.0.0.1:${String(port)}`,
    answer(path, answer) {
      if (answer === undefined) faults.delete(path);
      else faults.set(path, answer);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function addressOf(address: AddressInfo | string | null): unknown {
  return address;
}

async function passOn(target: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(z.instanceof(Uint8Array).parse(chunk)));
  const headers = new Headers();
  for (const name of ['authorization', 'content-type']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const answer = await fetch(target + (request.url ?? '/'), {
    method: request.method ?? 'GET',
    headers,
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  });
  response.writeHead(answer.status, {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
  });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** Answers in the shape of a page, a number, or JSON. */
export function status(code: number, body: unknown = {}, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(code, { 'content-type': 'application/problem+json', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function html(): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Guest network</title>');
  };
}
