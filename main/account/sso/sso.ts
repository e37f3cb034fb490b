import type * as openidClient from 'openid-client';
import type { Configuration, TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { isLoopback } from '../../../shared/company-address.ts';
import type { ErrorCode } from '../../../shared/error-catalogue.ts';
import { ok, err, type Result } from '../../../shared/result.ts';
import { Secret } from '../../../shared/secret.ts';
import { companyError } from '../../company/company-error.ts';
import type { CompanyFetch } from '../../company/company-fetch.ts';
import type { OidcClient } from '../../company/oidc-client.ts';
import { keptRenewal, renewalIn } from './kept-renewal.ts';
import { FetchFailure, providerFetch } from './provider-fetch.ts';
import { lastingSignIn } from './provider-habits.ts';

type OpenidClient = typeof openidClient;
type Provider = Pick<OidcClient, 'issuer' | 'clientID' | 'scopes' | 'tokenType'> & {
  /** SECURITY: goes to the provider's own endpoints, in a body, and nowhere else. */
  readonly clientSecret?: Secret | undefined;
};

export interface SsoTokens {
  /** What the company's server takes: the provider's access token or, where the company says so, its ID token. */
  readonly accessToken: Secret;
  /** By the clock given to {@link createSso}. */
  readonly goodUntil: number;
  /**
   * What the sign-in is renewed with, for {@link Sso} alone to look into. Missing where the provider does not let sign-ins
   * last, or did not rotate it.
   */
  readonly refreshToken: Secret | undefined;
  /** What the ID token says of who signed in; it has been checked. A renewal need not bring one. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/** One way through the provider's sign-in page. */
export interface SsoRequest {
  /** The page's address, for the browser. */
  readonly url: string;
  readonly state: string;
  /** Turns what the page sent back into tokens; issuer, state, nonce and PKCE are checked. */
  readonly redeem: (answer: URLSearchParams) => Promise<Result<SsoTokens>>;
}

export interface Sso {
  readonly begin: (provider: Provider, redirectUri: string, hint?: string) => Promise<Result<SsoRequest>>;
  readonly refresh: (provider: Provider, refreshToken: Secret) => Promise<Result<SsoTokens>>;
  /** Does nothing where the provider has no way to revoke. */
  readonly revoke: (provider: Provider, refreshToken: Secret) => Promise<Result<null>>;
}

/** An employee's computer may be minutes off. */
const clockToleranceSeconds = 300;
/** For providers that do not say how long their access tokens live. */
const defaultLifeSeconds = 300;

interface Parts {
  readonly companyFetch: CompanyFetch;
  /** In ms, counting on while the computer sleeps. */
  readonly now: () => number;
  /** Imports openid-client on first use: start-up must not pay for it. */
  readonly load?: () => Promise<OpenidClient>;
}

/** OpenID Connect's authorization code flow with PKCE for a public client, on openid-client. */
export function createSso({ companyFetch, now, load = () => import('openid-client') }: Parts): Sso {
  const known = new Map<string, Known>();

  /** What the provider says of itself, asked once. */
  function configurationOf(oidc: OpenidClient, provider: Provider): Promise<Configuration> {
    const { issuer, clientID, clientSecret } = provider;
    const key = `${issuer} ${clientID}`;
    const before = known.get(key);
    if (before !== undefined && before.clientSecret?.reveal() === clientSecret?.reveal())
      return before.asking;
    const asking = oidc.discovery(
      new URL(issuer),
      clientID,
      { [oidc.clockTolerance]: clockToleranceSeconds },
      clientSecret === undefined ? oidc.None() : oidc.ClientSecretPost(clientSecret.reveal()),
      {
        [oidc.customFetch]: providerFetch(companyFetch),
        // SECURITY: without TLS only inside this computer, which companyFetch holds to as well.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so that it stands out; here it should
        execute: isLoopback(new URL(issuer).hostname) ? [oidc.allowInsecureRequests] : [],
      },
    );
    known.set(key, { clientSecret, asking });
    asking.catch(() => known.delete(key));
    return asking;
  }

  /** Does something at the provider; whatever openid-client throws becomes the employee's error. */
  async function at<T>(
    provider: Provider,
    meaning: Meaning,
    act: (oidc: OpenidClient, configuration: Configuration) => Promise<T>,
  ): Promise<Result<T>> {
    const oidc = await load();
    try {
      return ok(await act(oidc, await configurationOf(oidc, provider)));
    } catch (error) {
      if (error instanceof FetchFailure) return err(error.error);
      const withSecret = provider.clientSecret !== undefined;
      return err(companyError(codeOf(oidc, error, meaning, withSecret), provider.issuer));
    }
  }

  function tokensOf(answer: TokenAnswer, { tokenType, clientSecret }: Provider): SsoTokens {
    const { refresh_token: refreshToken } = answer;
    const { token, life } = tokenType === 'id' ? idTokenOf(answer) : accessTokenOf(answer);
    return {
      accessToken: new Secret(token),
      goodUntil: now() + (life - Math.min(30, life / 4)) * 1000,
      refreshToken: refreshToken === undefined ? undefined : keptRenewal({ refreshToken, clientSecret }),
      claims: answer.claims() ?? {},
    };
  }

  return {
    begin: (provider, redirectUri, hint) =>
      at(provider, atSignIn, async (oidc, configuration) => {
        const { issuer, scopes_supported: supported } = configuration.serverMetadata();
        const verifier = new Secret(oidc.randomPKCECodeVerifier());
        const state = oidc.randomState();
        const nonce = oidc.randomNonce();
        const { scope, more } = lastingSignIn(provider.issuer, provider.scopes, supported ?? []);
        const url = oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope,
          state,
          nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(verifier.reveal()),
          code_challenge_method: 'S256',
          ...more,
          ...(hint === undefined ? {} : { login_hint: hint }),
        });
        return {
          url: url.href,
          state,
          redeem: (answer) =>
            at(provider, atSignIn, async () => {
              const whole = new URL(redirectUri);
              // A code that was pasted alone: PKCE and the nonce still bind it to this sign-in.
              const added = answer.has('state') ? {} : { state, iss: issuer };
              whole.search = new URLSearchParams([...answer, ...Object.entries(added)]).toString();
              const checks = {
                pkceCodeVerifier: verifier.reveal(),
                expectedState: state,
                expectedNonce: nonce,
              };
              return tokensOf(await oidc.authorizationCodeGrant(configuration, whole, checks), provider);
            }),
        };
      }),

    refresh(provider, kept) {
      const { refreshToken, clientSecret } = renewalIn(kept);
      const own = { ...provider, clientSecret };
      return at(own, atRenewal, async (oidc, configuration) =>
        tokensOf(await oidc.refreshTokenGrant(configuration, refreshToken), own),
      );
    },

    revoke(provider, kept) {
      const { refreshToken, clientSecret } = renewalIn(kept);
      return at({ ...provider, clientSecret }, atRenewal, async (oidc, configuration) => {
        if (configuration.serverMetadata().revocation_endpoint === undefined) return null;
        await oidc.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' });
        return null;
      });
    },
  };
}

interface Known {
  readonly clientSecret: Secret | undefined;
  readonly asking: Promise<Configuration>;
}

type TokenAnswer = TokenEndpointResponse & TokenEndpointResponseHelpers;

function accessTokenOf(answer: TokenAnswer) {
  return { token: answer.access_token, life: answer.expiresIn() ?? defaultLifeSeconds };
}

/** @throws when there is none; some providers renew access tokens alone */
function idTokenOf(answer: TokenAnswer) {
  const claims = answer.claims();
  if (answer.id_token === undefined || claims === undefined) throw new Error('no ID token');
  // By the provider's own clock: this computer's may be off.
  return { token: answer.id_token, life: claims.exp - claims.iat };
}

/** What it means that the provider says no, and that its answer can't be right. */
interface Meaning {
  readonly refused: ErrorCode;
  readonly wrong: ErrorCode;
}

const atSignIn: Meaning = { refused: 'signin.browser-refused', wrong: 'signin.answer-wrong' };
const atRenewal: Meaning = { refused: 'signin.expired', wrong: 'signin.provider-broken' };

function codeOf(
  oidc: OpenidClient,
  error: unknown,
  { refused, wrong }: Meaning,
  withSecret: boolean,
): ErrorCode {
  if (error instanceof oidc.AuthorizationResponseError) {
    return error.error === 'access_denied' ? refused : 'signin.provider-broken';
  }
  if (error instanceof oidc.ResponseBodyError) {
    // The client's secret was changed: the next sign-in gets the new one.
    const changed = withSecret && refused === 'signin.expired' && error.error === 'invalid_client';
    return error.error === 'invalid_grant' || changed ? refused : 'signin.provider-broken';
  }
  const isWrong = error instanceof oidc.ClientError && wrongAnswers.has(error.code ?? '');
  return isWrong ? wrong : 'signin.provider-broken';
}

const wrongAnswers: ReadonlySet<string> = new Set([
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);
