import { expect, it } from 'vitest';
import { createMemoryAccessKeyStore } from '../../src/index.ts';
import { documentSchema, operationsIn, schemaIn } from '../support/open-document.ts';
import { alicePassword, basic, bearer, startTestServer, type CallOptions } from '../support/test-server.ts';

it('describes what the server really answers, whether it grants or refuses', async () => {
  const server = await startTestServer({ publicURL: 'https://meet.example.com' });
  const document = documentSchema.parse((await server.call('GET', '/openapi.json')).body);
  const operations = operationsIn(document);
  const granted = new Set<string>();

  /** Asks, and checks the answer against what the document says about this operation and status. */
  async function ask(operation: string, more: CallOptions = {}, path = operation.replace(/^\w+ /, '')) {
    const described = operations.get(operation);
    const [method = ''] = operation.split(' ');
    const response = await fetch(server.url + path, {
      method,
      headers: {
        ...more.headers,
        ...(more.authorization === undefined ? {} : { authorization: more.authorization }),
        ...(more.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    const text = await response.text();
    const where = `${operation} ${String(response.status)} ${text}`;
    const content = described?.responses[String(response.status)]?.content;
    const type = response.headers.get('content-type')?.split(';')[0] ?? null;
    expect(described?.responses, where).toHaveProperty(String(response.status));
    expect(Object.keys(content ?? {}), where).toEqual(type === null ? [] : [type]);
    const schema = content?.[type ?? '']?.schema;
    const value: unknown = type?.endsWith('json') === true ? JSON.parse(text) : text;
    if (schema !== undefined) {
      expect(schemaIn(document, schema).safeParse(value).error?.issues ?? [], where).toEqual([]);
    }
    if (response.ok) granted.add(operation);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }
  const field = (answer: object, name: string) => String(new Map(Object.entries(answer)).get(name));

  const signIn = { user: 'alice', password: alicePassword, device: 'laptop' };
  const key = bearer(field(await ask('POST /v1/device-keys', { body: signIn }), 'deviceKey'));
  const other = await ask('POST /v1/device-keys', { body: signIn });
  for (const path of ['/.well-known/meeting-client', '/livez', '/readyz', '/openapi.json'])
    await ask(`GET ${path}`);
  await ask('GET /v1/me', key);
  await ask('GET /v1/device-keys', key);
  await ask('POST /v1/room-tokens', { ...key, body: { roomID: 'weekly' } });
  const form = '/access_token?userID=alice';
  await ask('GET /access_token', key, form);
  await ask('GET /access_token', basic('alice', alicePassword), `${form}&expired_ts=600&roomID=weekly`);
  const room = field(await ask('POST /v1/rooms', { ...key, body: { title: '週次' } }), 'roomID');
  const invitation = { roomID: room, title: 'Weekly', uses: 'once' };
  const code = field(await ask('POST /v1/invitations', { ...key, body: invitation }), 'code');
  await ask('GET /j/{room}', {}, `/j/${room}?invite=${code}`);
  const guest = await ask('POST /v1/guests', { body: { code, name: 'Visitor' } });
  await ask('POST /v1/room-tokens', { ...bearer(field(guest, 'guestKey')), body: { roomID: room } });

  await ask('POST /v1/guests', { body: { code, name: 'Another' } });
  await ask('POST /v1/guests', { body: { code: 'x', name: 'Another' } });
  await ask('GET /j/{room}', {}, '/j/a%20b');
  await ask('GET /access_token', key, '/access_token?userID=bob');
  await ask('POST /v1/invitations', { ...bearer(field(guest, 'guestKey')), body: invitation });
  await ask('DELETE /v1/device-keys/{id}', key, '/v1/device-keys/none');
  for (const name of operations.keys()) {
    if (name.startsWith('POST')) await ask(name, { ...key, body: [] });
    await ask(name, bearer('fdk_none'));
    await ask(name, bearer('x'));
    await ask(name);
  }

  await ask('DELETE /v1/device-keys/{id}', key, `/v1/device-keys/${field(other, 'id')}`);
  await ask('DELETE /v1/device-keys/current', key);
  expect([...granted].sort()).toEqual([...operations.keys()].sort());
});

it('describes a server that is not ready', async () => {
  const server = await startTestServer({
    readyChecks: [{ name: 'policy', check: () => ({ state: 'failed', reason: 'It can not be read.' }) }],
  });
  const document = documentSchema.parse((await server.call('GET', '/openapi.json')).body);
  const answer = await server.call('GET', '/readyz');
  expect(answer.status).toBe(503);
  const schema = schemaIn(document, { $ref: '#/components/schemas/Problem' });
  expect(schema.safeParse(answer.body).error?.issues ?? []).toEqual([]);
});

it('describes what a client learns of single sign-on', async () => {
  const redirect = { host: 'localhost' as const, ports: [8400] };
  const client = { clientID: 'foyer', redirect, clientSecret: 'GOCSPX-1' };
  const server = await startTestServer({
    oidc: [{ issuer: 'http://127.0.0.1:9/none', audience: 'foyer', tokenType: 'id', client }],
    accessKeys: createMemoryAccessKeyStore([]),
  });
  const document = documentSchema.parse((await server.call('GET', '/openapi.json')).body);
  const discovery = operationsIn(document).get('GET /.well-known/meeting-client');
  const schema = discovery?.responses['200']?.content?.['application/json']?.schema ?? {};
  const { body } = await server.call('GET', '/.well-known/meeting-client');
  expect(body).toMatchObject({ signInMethods: ['password', 'oidc', 'access-key'], oidc: client });
  expect(schemaIn(document, schema).safeParse(body).error?.issues ?? []).toEqual([]);
});
