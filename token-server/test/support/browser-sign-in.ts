import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

export interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
}

export interface SignIn {
  readonly issuer: string;
  readonly clientID: string;
  readonly redirectUri: string;
  readonly audience: string;
  readonly scopes: readonly string[];
  /** Who sits at the browser. */
  readonly login: string;
}

const answerSchema = z.object({ access_token: z.string(), id_token: z.string() });

/** The authorization code flow with PKCE, as a browser and a client go through it. */
export async function signInWithBrowser(signIn: SignIn): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: signIn.clientID,
    redirect_uri: signIn.redirectUri,
    response_type: 'code',
    scope: signIn.scopes.join(' '),
    resource: signIn.audience,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    nonce: 'n-1',
    state: 's-1',
  });
  const code = await followRedirects(`${signIn.issuer}/auth?${query.toString()}`, signIn);
  const response = await fetch(`${signIn.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: signIn.clientID,
      redirect_uri: signIn.redirectUri,
      code,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Error(`the provider gave no token: ${await response.text()}`);
  const tokens = answerSchema.parse(await response.json());
  return { accessToken: tokens.access_token, idToken: tokens.id_token };
}

async function followRedirects(start: string, { issuer, redirectUri, login }: SignIn): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie, 'x-login': login } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`no redirect from ${url}: ${await response.text()}`);
    await response.body?.cancel();
    const next = new URL(location, issuer);
    if (next.href.startsWith(redirectUri)) return z.string().parse(next.searchParams.get('code'));
    url = next.href;
  }
  throw new Error('too many redirects');
}
