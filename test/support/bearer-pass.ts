import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Answer } from './fault-server.ts';
import { type IdentityProvider, meetingAudience } from './identity-provider.ts';
import { type Company, openPass } from './made-pass.ts';

/** A server as a company writes it: whoever brings an access token of the provider gets a pass, for themselves alone. */
export function bearerPass(company: Company, { issuer }: IdentityProvider): Answer {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  const give = openPass(company);
  return (request, response) => {
    const userID = new URL(request.url ?? '/', 'http://localhost').searchParams.get('userID');
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    jwtVerify(bearer, keys, { issuer, audience: meetingAudience }).then(
      ({ payload }) => {
        if (payload.sub === userID) give(request, response);
        else response.writeHead(403).end();
      },
      () => response.writeHead(401).end(),
    );
  };
}
