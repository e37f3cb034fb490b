import { onTestFinished } from 'vitest';
import {
  createMemoryAccountStore,
  createMemoryDeviceKeyStore,
  createTokenServer,
  Secret,
  type AccountStore,
  type TokenServerOptions,
} from '../../src/index.ts';
import { secret } from './secrets.ts';

/** Cheap on purpose: what is tested is not the cost of scrypt. */
export const cheapScrypt = { N: 16, r: 1, p: 1 };
export const alicePassword = 'correct horse battery';
export const bobPassword = 'staple-Zürich-7';
export const appID = 1234567890;

export function testAccounts(): Promise<AccountStore> {
  return createMemoryAccountStore(
    [
      { user: 'alice', name: 'Alice Example', password: new Secret(alicePassword), role: 'host' },
      { user: 'bob', name: 'Bob 李', password: new Secret(bobPassword) },
    ],
    cheapScrypt,
  );
}

export interface TestServer {
  readonly url: string;
  call(method: string, path: string, more?: CallOptions): Promise<Answer>;
  /** Signs in and returns the device key. */
  signIn(user?: 'alice' | 'bob'): Promise<string>;
  stop(): Promise<void>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly authorization?: string;
  readonly headers?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** A real server on a free loopback port; stopped at the end of the test. */
export async function startTestServer(change: Partial<TokenServerOptions> = {}): Promise<TestServer> {
  const app = createTokenServer({
    appID,
    secret,
    company: { name: 'Example Inc.', accent: '#336699' },
    accounts: change.accounts ?? (await testAccounts()),
    deviceKeys: change.deviceKeys ?? createMemoryDeviceKeyStore(),
    scrypt: cheapScrypt,
    ...change,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
  });
  const call = (method: string, path: string, more?: CallOptions) => callServer(url, method, path, more);
  return {
    url,
    call,
    async signIn(user = 'alice') {
      const password = user === 'alice' ? alicePassword : bobPassword;
      const { status, body } = await call('POST', '/v1/device-keys', {
        body: { user, password, device: 'laptop' },
      });
      if (status !== 201) throw new Error(`sign-in answered ${String(status)}`);
      return String(body['deviceKey']);
    },
    async stop() {
      await app.close();
    },
  };
}

export async function callServer(
  url: string,
  method: string,
  path: string,
  more: CallOptions = {},
): Promise<Answer> {
  const { body, authorization, headers = {} } = more;
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(authorization === undefined ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: recordOf(text) };
}

function recordOf(text: string): Record<string, unknown> {
  if (text === '') return {};
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('the answer is no JSON object');
  return { ...value };
}

export function bearer(key: string): { authorization: string } {
  return { authorization: `Bearer ${key}` };
}

export function basic(user: string, password: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
