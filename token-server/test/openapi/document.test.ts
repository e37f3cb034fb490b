import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryDeviceKeyStore, createTokenServer, type TokenServerOptions } from '../../src/index.ts';
import { defaultDocument } from '../../src/openapi/openapi-command.ts';
import { workspace } from '../support/built.ts';
import { documentSchema, operationsIn } from '../support/open-document.ts';
import { secret } from '../support/secrets.ts';
import { appID } from '../support/test-server.ts';

/** Method and path of every route that a server has, in OpenAPI's form, from Fastify's own list. */
function routesOf(change: Partial<TokenServerOptions>) {
  const app = createTokenServer({
    appID,
    secret,
    company: { name: 'Example Inc.' },
    deviceKeys: createMemoryDeviceKeyStore(),
    ...change,
  });
  onTestFinished(() => app.close());
  const routes: string[] = [];
  const above: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const [, indent = '', part = '', methods] =
      /^((?:[│ ] {3})*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (part === '') continue;
    const depth = indent.length / 4;
    above.splice(depth, Infinity, part);
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    for (const method of methods?.split(', ') ?? []) if (method !== 'HEAD') routes.push(`${method} ${path}`);
  }
  return { app, routes };
}

describe('the OpenAPI document', () => {
  it.each<[string, Partial<TokenServerOptions>]>([
    ['as it comes', {}],
    ['with another path for the compatible form', { accessTokenPath: '/token/of/zego' }],
    ['without guests and without the compatible form', { accessTokenPath: false, invitations: false }],
  ])('has every route of a server %s, and no other', async (_, change) => {
    const { app, routes } = routesOf(change);
    const answer = await app.inject({ method: 'GET', url: '/openapi.json' });
    const document = documentSchema.parse(answer.json());
    expect(routes.length).toBeGreaterThan(10);
    expect([...operationsIn(document).keys()].sort()).toEqual(routes.sort());
  });

  it('says how each credential is sent, and names each operation once', () => {
    const operations = [...operationsIn(documentSchema.parse(defaultDocument())).entries()];
    expect(new Set(operations.map(([, { operationId }]) => operationId)).size).toBe(operations.length);
    const open = operations.flatMap(([name, { security }]) => (security.length === 0 ? [name] : []));
    expect(open.sort()).toEqual([
      'GET /.well-known/meeting-client',
      'GET /j/{room}',
      'GET /livez',
      'GET /openapi.json',
      'GET /readyz',
      'POST /v1/guests',
    ]);
  });

  it('is the one that is committed; `npm run -s token-server -- openapi` prints it', async () => {
    const committed = await readFile(join(workspace, '../docs/token-server/openapi.json'), 'utf8');
    const current: unknown = JSON.parse(JSON.stringify(defaultDocument()));
    expect(JSON.parse(committed)).toEqual(current);
  });
});
