import fc from 'fast-check';

/** Whose credential a request shows. */
export const callers = [
  'alice',
  'bob',
  'guest',
  'alice-basic',
  'kiosk',
  'carol',
  'nobody',
  'forger',
] as const;
export type Caller = (typeof callers)[number];

export interface HostileRequest {
  readonly method: string;
  /** Path and query, in signs that a request line can hold. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly caller: Caller;
}

/** What a request may name: things that exist, so that many requests get far, and things that can't. */
export interface Names {
  readonly rooms: readonly string[];
  readonly users: readonly string[];
  /** The userID that each caller may name, since it is their own. */
  readonly own: Readonly<Record<Caller, string>>;
  readonly code: string;
  readonly keyID: string;
}

const nasty = [
  ...['', ' ', '.', '..', '__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', '-0', '1e309'],
  ...['\u0000', '\ud800', '\u202e', '\ufeff', '\u2028', 'K', 'ſ', '🧨', 'ﷺ'.repeat(99), 'a'.repeat(5000)],
  ...[
    "' OR 1=1 --",
    '${jndi:ldap://x}',
    '<script>',
    '../../etc/passwd',
    '%00',
    '%s%n',
    '{{7*7}}',
    '\r\nset-cookie: a=b',
  ],
];

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...nasty),
);
const anything = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e21, [], {}, [[]], { toString: null }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Stands for the caller's own userID until it is known who calls. */
const self = 'own-user-id';

function known(names: Names) {
  const often = (good: readonly unknown[], bad: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...good) }, { weight: 1, arbitrary: bad });
  return {
    roomID: often(names.rooms, anything),
    title: often(['Weekly', '週次'], anything),
    user: often(names.users, anything),
    password: anything,
    device: often(['laptop'], anything),
    code: often([names.code, names.code, names.code, `${names.code}x`, names.code.slice(0, -1)], anything),
    name: often(['Visitor', 'alice'], anything),
    uses: often(['many', 'once'], anything),
    expiresIn: often([60, 3600], anything),
    invite: often([names.code], anything),
    userID: often([self, self, self, ...names.users], anything),
    expired_ts: often(['3600', '1', '-5', '999999999'], anything),
    role: often(['host'], anything),
    appID: anything,
  };
}

function bodies(names: Names): fc.Arbitrary<string | null> {
  const fields = known(names);
  const plausible = fc
    .oneof(fc.record(fields), fc.record(fields, { requiredKeys: [] }))
    .map((value) => JSON.stringify(value));
  const polluted = plausible.map((json) => json.replace('{', '{"__proto__":{"userID":"bob","role":"host"},'));
  const damaged = fc
    .tuple(plausible, fc.nat(400), text)
    .map(
      ([json, at, put]) =>
        json.slice(0, at % (json.length + 1)) + put + json.slice((at + 1) % (json.length + 1)),
    );
  return fc.oneof(
    { weight: 6, arbitrary: plausible },
    { weight: 1, arbitrary: polluted },
    { weight: 1, arbitrary: damaged },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    { weight: 1, arbitrary: text },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

function paths(names: Names, routes: readonly string[]): fc.Arbitrary<string> {
  const segment = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...names.rooms, names.keyID, 'current') },
    { weight: 1, arbitrary: text },
  );
  const { roomID, userID, expired_ts, invite } = known(names);
  const fields = fc.record({ roomID, userID, expired_ts, invite }, { requiredKeys: [] });
  const query = fields.map((some) => {
    const given = Object.entries(some).map(([name, value]) => `${name}=${encode(asText(value))}`);
    return given.length === 0 ? '' : `?${given.join('&')}`;
  });
  const route = fc
    .tuple(fc.constantFrom(...routes), segment, query)
    .map(([path, part, rest]) => path.replace(/\{\w+\}/, encode(part)) + rest);
  const damaged = fc.tuple(route, fc.nat(60), text).map(([path, at, put]) => {
    const place = 1 + (at % path.length);
    return path.slice(0, place) + encode(put) + path.slice(place);
  });
  const strange = fc.constantFrom(
    '//',
    '/%00',
    '/%zz',
    '/..%2f..%2f',
    '/V1/ROOM-TOKENS',
    '/v1/room-tokens/',
    '/?',
    '*',
  );
  return fc.oneof(
    { weight: 12, arbitrary: route },
    { weight: 2, arbitrary: damaged },
    { weight: 1, arbitrary: strange },
    { weight: 1, arbitrary: text.map((some) => `/${encode(some)}`) },
  );
}

const headers = fc.record(
  {
    'content-type': fc.oneof(
      { weight: 8, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'multipart/form-data'),
      },
      { weight: 1, arbitrary: text.map(headerText) },
    ),
    'x-forwarded-for': text.map(headerText),
    'x-forwarded-host': text.map(headerText),
    'x-request-id': text.map(headerText),
    'x-http-method-override': fc.constantFrom('DELETE', 'GET'),
    cookie: text.map(headerText),
    origin: text.map(headerText),
    'accept-encoding': text.map(headerText),
    'if-none-match': fc.constant('*'),
    range: fc.constant('bytes=0-0'),
  },
  { requiredKeys: ['content-type'] },
);

/** Requests to a server with these routes (`POST /v1/rooms`), the same for the same seed. */
export function hostileRequests(
  seed: number,
  count: number,
  operations: readonly string[],
  names: Names,
): readonly HostileRequest[] {
  const verbs = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'HEAD', 'OPTIONS', 'QUERY'];
  const byMethod = (method: string) =>
    operations.flatMap((name) => {
      if (!name.startsWith(`${method} `)) return [];
      const path = name.slice(method.length + 1);
      // Most of all where tokens are.
      return /token|guests/.test(path) ? [path, path, path, path] : [path];
    });
  const line = fc.oneof(
    ...['GET', 'POST', 'DELETE'].map((method) => ({
      weight: byMethod(method).length,
      arbitrary: fc.record({ method: fc.constant(method), path: paths(names, byMethod(method)) }),
    })),
    {
      weight: 2,
      arbitrary: fc.record({ method: fc.constantFrom(...verbs), path: paths(names, byMethod('POST')) }),
    },
  );
  const request = fc
    .record({
      line,
      headers,
      body: bodies(names),
      caller: fc.constantFrom(...callers, 'alice', 'bob', 'bob'),
    })
    .map(({ line: { method, path }, body, caller, ...rest }) => {
      const own = names.own[caller];
      return {
        ...rest,
        method,
        caller,
        path: path.replaceAll(self, own),
        body: body?.replaceAll(self, own) ?? null,
      };
    });
  return fc.sample(request, { numRuns: count, seed });
}

/** Percent-encoded as a client does it; a lone half of a sign, which none can encode, becomes a replacement. */
function encode(some: string): string {
  return encodeURIComponent(some.toWellFormed());
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What Node's client agrees to send in a header. */
function headerText(some: string): string {
  return some.replace(/[^\x20-\x7e\x80-\xff]/g, '').trim();
}
