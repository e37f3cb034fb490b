import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { Answer } from './fault-server.ts';
import { type IdentityProvider, meetingAudience } from './identity-provider.ts';
import { type Company, openPass } from './made-pass.ts';

const keysSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });
const headerSchema = z.object({ alg: z.literal('RS256'), kid: z.string() });
const claimsSchema = z.object({ iss: z.string(), aud: z.string(), sub: z.string(), exp: z.number() });

/** A server as a company writes it: whoever brings an access token of the provider gets a pass, for themselves alone. */
export function bearerPass(company: Company, { issuer }: IdentityProvider): Answer {
  const give = openPass(company);
  return (request, response) => {
    const userID = new URL(request.url ?? '/', 'http://localhost').searchParams.get('userID');
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    personOf(bearer, issuer).then(
      (person) => {
        if (person === userID) give(request, response);
        else response.writeHead(403).end();
      },
      () => response.writeHead(401).end(),
    );
  };
}

/** @throws when the token is not the provider's, for this company, and alive */
async function personOf(bearer: string, issuer: string): Promise<string> {
  const [head = '', body = '', signature = ''] = bearer.split('.');
  const { kid } = headerSchema.parse(read(head));
  const { keys } = keysSchema.parse(await (await fetch(`${issuer}/jwks`)).json());
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) throw new Error('a key of nobody');
  const signed = Buffer.from(`${head}.${body}`);
  const isTheirs = verify(
    'RSA-SHA256',
    signed,
    createPublicKey({ key, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  );
  const { iss, aud, sub, exp } = claimsSchema.parse(read(body));
  if (!isTheirs || iss !== issuer || aud !== meetingAudience || exp * 1000 < Date.now())
    throw new Error('not for this company');
  return sub;
}

function read(part: string): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}
