import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** What a signed token of an identity provider is for; `other` is neither access nor sign-in. */
export type TokenKind = 'access' | 'id' | 'unclear' | 'other';

const accessMarks = ['scope', 'scp', 'cid', 'client_id', 'appid'];
const idMarks = ['nonce', 'at_hash', 'c_hash', 's_hash'];

/**
 * Tells the kinds of token apart as far as the providers let it: RFC 9068 has its own `typ`, Keycloak names the kind in
 * a claim `typ`, Okta and Entra put scopes (`scp`) into access tokens alone, and only ID tokens have hashes or a nonce.
 */
export function tokenKind(header: JWTHeaderParameters, claims: JWTPayload): TokenKind {
  const type = header.typ?.toLowerCase().replace(/^application\//, '');
  // SECURITY: providers sign other things too, with the same keys and for the same audience.
  if (type !== undefined && type !== 'jwt' && type !== 'at+jwt') return 'other';
  if (has(claims, 'events')) return 'other'; // logout tokens and security events
  if (type === 'at+jwt') return 'access';
  switch (claims['typ']) {
    case undefined:
      break;
    case 'Bearer':
      return 'access';
    case 'ID':
      return 'id';
    default:
      return 'other'; // Keycloak's refresh, offline and logout tokens
  }
  if (accessMarks.some((name) => has(claims, name))) return 'access';
  return idMarks.some((name) => has(claims, name)) ? 'id' : 'unclear';
}

function has(claims: JWTPayload, name: string): boolean {
  return Object.hasOwn(claims, name);
}
