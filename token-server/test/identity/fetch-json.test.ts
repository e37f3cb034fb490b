import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchJson } from '../../src/identity/oidc/fetch-json.ts';
import { rejectionOf } from '../support/thrown.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return `http://127.0.0.1:${String(address.port)}/keys`;
}

describe('a document of an identity provider', () => {
  it('is read as JSON', async () => {
    const url = await serve((_request, response) => response.end('{"keys":[]}'));
    expect(await fetchJson(url)).toEqual({ keys: [] });
  });

  it.each<[string, RequestListener, RegExp]>([
    ['an error', (_request, response) => response.writeHead(500).end('{"keys":[]}'), /answered 500/],
    ['something else', (_request, response) => response.end('<html>'), /JSON/],
    ['too much', (_request, response) => response.end(`"${'a'.repeat(600_000)}"`), /more than 524288 bytes/],
    [
      'half of it',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{');
        response.destroy();
      },
      /terminated|failed|aborted/,
    ],
  ])('is not taken when it is %s', async (_, listener, message) => {
    expect(String(await rejectionOf(fetchJson(await serve(listener))))).toMatch(message);
  });

  it('is not fetched from anywhere else', async () => {
    let asked = 0;
    const elsewhere = await serve((_request, response) => {
      asked += 1;
      response.end('{"keys":[]}');
    });
    const url = await serve((_request, response) => response.writeHead(302, { location: elsewhere }).end());
    await rejectionOf(fetchJson(url));
    expect(asked).toBe(0);
  });
});
