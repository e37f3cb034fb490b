import { z } from 'zod';
import type { PlainRequest } from './client.ts';
import { discover } from './discovery.ts';
import {
  basic,
  parseJson,
  SignInError,
  spoiled,
  type BadRequest,
  type Order,
  type Protocol,
  type Session,
  type Target,
} from './protocol.ts';

const signedInSchema = z.object({ deviceKey: z.string().min(1), userID: z.string().optional() });
const meSchema = z.object({ userID: z.string() });
const device = 'Conformance check';

/** `POST /v1/room-tokens`, as Foyer asks. */
export async function protocolV1(target: Target): Promise<Protocol> {
  const { client, credentials, room } = target;
  const base = target.url.href.replace(/\/+$/, '');
  const { endpoints, appID } = await discover(client, base);
  const tokens = base + endpoints.roomTokens;
  const roomID = room ?? 'conformance';
  const post = (url: string, authorization: string | null, body: unknown): PlainRequest => ({
    method: 'POST',
    url,
    authorization,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const passwordOf = (password: string): PlainRequest | null =>
    credentials.kind === 'password'
      ? post(base + endpoints.deviceKeys, null, { user: credentials.user, password, device })
      : null;

  async function whoIs(authorization: string): Promise<string | null> {
    const answer = await client.send({ method: 'GET', url: base + endpoints.me, authorization });
    const parsed = meSchema.safeParse(answer.status === 200 ? parseJson(answer.text) : null);
    return parsed.success ? parsed.data.userID : credentials.userID;
  }

  async function withPassword(user: string, password: string): Promise<Session> {
    const request = passwordOf(password);
    const answer = request === null ? null : await client.sendUnkept(request);
    // A server without device keys takes the password with each request.
    if (answer === null || answer.status === 404 || answer.status === 405) {
      const authorization = basic(user, password);
      return { authorization, userID: credentials.userID ?? user, end: () => Promise.resolve() };
    }
    const parsed = signedInSchema.safeParse(parseJson(answer.text));
    if (answer.status >= 300 || !parsed.success) {
      throw new SignInError(`signing in with the password was answered ${String(answer.status)}`);
    }
    const authorization = `Bearer ${parsed.data.deviceKey}`;
    return {
      authorization,
      userID: parsed.data.userID ?? (await whoIs(authorization)),
      async end() {
        await client.send({ method: 'DELETE', url: base + endpoints.currentDeviceKey, authorization });
      },
    };
  }

  return {
    name: 'v1',
    appID: target.appID ?? appID,

    async signIn() {
      if (credentials.kind === 'password') {
        return withPassword(credentials.user, credentials.password.reveal());
      }
      const authorization = `Bearer ${credentials.bearer.reveal()}`;
      return { authorization, userID: await whoIs(authorization), end: () => Promise.resolve() };
    },

    ask({ authorization, userID, life }: Order) {
      // The protocol has no field for a life: these are the names under which somebody would try.
      const wishes = life === undefined ? {} : { ttl: Number(life), expired_ts: Number(life) };
      const named = userID === undefined ? {} : { userID };
      return post(tokens, authorization, { roomID, ...named, ...wishes });
    },

    wrongCredentials({ authorization }) {
      const body = { roomID };
      const password =
        credentials.kind === 'password' ? passwordOf(spoiled(credentials.password.reveal())) : null;
      const wrong = { what: 'a wrong credential', request: post(tokens, spoiled(authorization), body) };
      return password === null || authorization.startsWith('Basic ')
        ? [wrong]
        : [wrong, { what: 'a wrong password', request: password }];
    },

    badInputs({ authorization }) {
      const bad = (what: string, body: unknown): BadRequest => ({
        what,
        request: post(tokens, authorization, body),
      });
      const method = (name: string): BadRequest => ({
        what: name,
        request: { method: name, url: tokens, authorization },
      });
      return {
        missing: [
          bad('a body without roomID', {}),
          { what: 'no body', request: { method: 'POST', url: tokens, authorization } },
        ],
        empty: [bad('an empty roomID', { roomID: '' })],
        'too-long': [bad('a roomID of 5000 characters', { roomID: 'r'.repeat(5000) })],
        control: [
          bad('a roomID with a zero byte', { roomID: 'a\u0000b' }),
          bad('a roomID with a line end', { roomID: 'a\r\nb' }),
        ],
        malformed: [
          bad('half a JSON body', '{"roomID":'),
          bad('null as the body', 'null'),
          bad('an object as roomID', { roomID: { $ne: '' } }),
        ],
        huge: [{ ...bad('a body of 4 MB', { roomID: 'r'.repeat(4_000_000) }), mayCut: true }],
        method: [method('GET'), method('DELETE')],
      };
    },
  };
}
