import { discover } from './discovery.ts';
import { basic, spoiled, type BadRequest, type Order, type Protocol, type Target } from './protocol.ts';

const usualPath = '/access_token';

/** `GET ?userID&expired_ts`, the form of ZEGOCLOUD's sample servers, for whoever `userID` of the credentials is. */
export async function protocolCompatible(target: Target, own: string): Promise<Protocol> {
  const { credentials, room, client } = target;
  const { origin, pathname } = target.url;
  const { appID } = await discover(client, origin);
  const base = origin + (pathname === '/' ? usualPath : pathname);
  const roomPart = room === null ? [] : [`roomID=${encodeURIComponent(room)}`];
  const address = (...parts: readonly string[]) => `${base}?${[...parts, ...roomPart].join('&')}`;
  const authorization =
    credentials.kind === 'password'
      ? basic(credentials.user, credentials.password.reveal())
      : `Bearer ${credentials.bearer.reveal()}`;
  const wrong =
    credentials.kind === 'password'
      ? basic(credentials.user, spoiled(credentials.password.reveal()))
      : `Bearer ${spoiled(credentials.bearer.reveal())}`;
  const user = (text: string) => `userID=${encodeURIComponent(text)}`;

  return {
    name: 'compatible',
    appID: target.appID ?? appID,

    signIn: () => Promise.resolve({ authorization, userID: own, end: () => Promise.resolve() }),

    ask({ authorization: given, userID = own, life }: Order) {
      const wish = life === undefined ? [] : [`expired_ts=${life}`];
      return { method: 'GET', url: address(user(userID), ...wish), authorization: given };
    },

    wrongCredentials: () => [
      {
        what: 'a wrong credential',
        request: { method: 'GET', url: address(user(own)), authorization: wrong },
      },
    ],

    badInputs() {
      const bad = (what: string, ...parts: readonly string[]): BadRequest => ({
        what,
        request: { method: 'GET', url: address(...parts), authorization },
      });
      const method = (name: string): BadRequest => ({
        what: name,
        request: { method: name, url: address(user(own)), authorization },
      });
      return {
        missing: [bad('a request without userID', 'expired_ts=600')],
        empty: [bad('an empty userID', 'userID=')],
        'too-long': [bad('a userID of 5000 characters', user('u'.repeat(5000)))],
        control: [
          bad('a userID with a zero byte', user(`${own}\u0000`)),
          bad('a userID with a line end', user(`${own}\r\nset-cookie: a=b`)),
        ],
        malformed: [
          bad('a userID that is no UTF-8', 'userID=%ff%fe'),
          bad('a userID with a broken escape', 'userID=%zz'),
        ],
        huge: [{ ...bad('an address of 200 KB', user('u'.repeat(200_000))), mayCut: true }],
        method: [method('PUT'), method('DELETE')],
      };
    },
  };
}
