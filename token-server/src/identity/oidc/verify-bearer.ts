import { errors, jwtVerify, type JWTPayload, type JWTVerifyResult } from 'jose';
import { Problem } from '../../server/problem.ts';
import { derivedUserID } from '../derived-user-id.ts';
import type { Identity } from '../identity.ts';
import { claimAt, groupsOf, userNameOf } from './claims.ts';
import type { OidcProvider } from './oidc-settings.ts';
import type { ProviderKeys } from './provider-keys.ts';
import { expired, refused, type RefusedBecause } from './refused.ts';
import { tokenKind } from './token-kind.ts';

export interface KnownProvider {
  readonly provider: OidcProvider;
  readonly keys: ProviderKeys;
}

export interface VerifiedBearer {
  readonly identity: Identity;
  /** Unix seconds. */
  readonly expiresAt: number;
}

/** Who a bearer of this provider stands for. @throws Problem when it does not count. */
export async function verifyBearer(
  bearer: string,
  { provider, keys }: KnownProvider,
  now: number,
): Promise<VerifiedBearer> {
  const { payload, protectedHeader } = await verifySignature(bearer, { provider, keys }, now);
  const kind = tokenKind(protectedHeader, payload);
  if (!isWanted(kind, provider.tokenType)) throw refused('wrong-kind');
  // SECURITY: whoever stole a token that is bound to a key could use it here without the key.
  if (payload['cnf'] !== undefined) throw refused('bound-to-key');
  // SECURITY: an ID token that another client of the company got is not meant for this server.
  if (kind !== 'access' && !isForUs(payload, provider)) throw refused('another-audience');
  const sub = claimAt(payload, provider.claims.subject);
  const { exp } = payload;
  if (!isSubject(sub) || exp === undefined) throw refused('malformed');
  return { identity: identityOf(payload, sub, exp, provider), expiresAt: exp };
}

/** SECURITY: in UTF-8 all lone halves of a sign are the same, so two people could get one userID. */
function isSubject(sub: unknown): sub is string {
  return typeof sub === 'string' && sub !== '' && sub.length <= 1000 && sub.isWellFormed();
}

async function verifySignature(
  bearer: string,
  { provider, keys }: KnownProvider,
  now: number,
): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(bearer, keys.find, {
      // SECURITY: the token does not get to choose how it is checked.
      algorithms: [...provider.algorithms],
      issuer: provider.issuer,
      audience: [...provider.audience],
      clockTolerance: provider.clockSkewSeconds,
      currentDate: new Date(now),
      requiredClaims: ['iss', 'aud', 'exp'],
    });
  } catch (error) {
    throw problemFor(error);
  }
}

function problemFor(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return expired();
  if (error instanceof errors.JWTClaimValidationFailed) return refused(reasonForClaim(error.claim));
  if (error instanceof errors.JOSEAlgNotAllowed) return refused('not-signed-as-agreed');
  if (error instanceof errors.JWKSNoMatchingKey) return refused('unknown-key');
  if (error instanceof errors.JWSSignatureVerificationFailed) return refused('wrong-signature');
  return error instanceof errors.JOSEError || error instanceof TypeError ? refused('malformed') : error;
}

function reasonForClaim(claim: string): RefusedBecause {
  switch (claim) {
    case 'aud':
      return 'another-audience';
    case 'iss':
      return 'another-issuer';
    case 'nbf':
      return 'not-yet-valid';
    default:
      return 'malformed';
  }
}

function isWanted(kind: ReturnType<typeof tokenKind>, wanted: OidcProvider['tokenType']): boolean {
  switch (wanted) {
    case 'access':
      return kind === 'access';
    case 'id':
      return kind === 'id' || kind === 'unclear';
    case 'any':
      return kind !== 'other';
  }
}

function isForUs({ azp }: JWTPayload, { audience, client }: OidcProvider): boolean {
  return azp === undefined || audience.some((name) => name === azp) || client?.clientID === azp;
}

function identityOf(payload: JWTPayload, sub: string, exp: number, provider: OidcProvider): Identity {
  const { issuer, claims } = provider;
  const userID = derivedUserID('u', `${issuer}#${sub}`);
  const groups = groupsOf(payload, claims);
  if (groups === null) throw new Problem('groups-unreadable');
  return {
    subject: `oidc:${issuer}#${sub}`,
    userID,
    userName: userNameOf(payload, claims) ?? userID,
    groups,
    claims: payload,
    method: 'oidc',
    credentialID: null,
    expiresAt: Math.floor(exp),
    role: null,
  };
}
