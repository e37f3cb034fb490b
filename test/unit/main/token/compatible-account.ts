import { encodeToken04, Secret } from '../../../../token-server/src/index.ts';
import type { CompatibleAccount } from '../../../../main/settings/settings.ts';

/** Alice at a company whose server has the form of ZEGOCLOUD's samples. */
export const compatibleAlice: CompatibleAccount = {
  protocol: 'compatible',
  address: 'https://meet.acme.com',
  companyName: 'meet.acme.com',
  appID: 1234567890,
  tokenUrl: 'https://meet.acme.com/access_token',
  userID: 'alice',
  userName: 'Alice 李',
  signIn: { method: 'password', user: 'alice@acme' },
};

const secret = new Secret('0123456789abcdef0123456789abcdef');

/** By the server's clock, which is not this computer's. */
export const serverTime = 1_700_000_000;
export const date = new Date(serverTime * 1000).toUTCString();

/** A real token, as such a server makes it; `age` seconds old. */
export function realToken({ life = 3600, age = 0, now = serverTime } = {}): string {
  return encodeToken04({ appID: 1234567890, userID: 'alice', ttl: life, issuedAt: now - age }, secret);
}
