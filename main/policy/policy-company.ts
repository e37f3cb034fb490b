import { parseTokenUrl } from '../../shared/token-url.ts';
import type { PolicyValues } from '../../shared/policy-settings.ts';
import type { SignInMethod } from '../../shared/schemas/home.ts';
import { type OidcClient, oidcClientSchema } from '../company/oidc-client.ts';

/** A company whose server has no discovery, as it is set for this computer. */
export interface SetCompany {
  /** The origin of its server. */
  readonly address: string;
  readonly name: string;
  readonly tokenUrl: string;
  readonly appID: number;
  readonly methods: readonly SignInMethod[];
  readonly oidc: OidcClient | undefined;
  /** The claim that is the employee's ID in meetings. */
  readonly userClaim: string;
  /** A server that asks nobody who they are is allowed. */
  readonly allowOpen: boolean;
}

/** `undefined`: the company's server describes itself, or none is set. */
export function setCompanyOf(values: PolicyValues): SetCompany | undefined {
  const { protocol, appID } = values;
  if (protocol !== 'compatible' || appID === undefined) return undefined;
  const tokenUrl = parseTokenUrl(values.tokenUrl ?? '', '');
  if (!tokenUrl.ok) return undefined;
  const { origin, host } = new URL(tokenUrl.value);
  const oidc = providerOf(values);
  return {
    address: origin,
    name: values.companyName ?? host,
    tokenUrl: tokenUrl.value,
    appID,
    methods: values.signInMethods ?? (oidc === undefined ? ['password', 'access-key'] : ['oidc']),
    oidc,
    userClaim: values.oidcUserClaim ?? 'preferred_username',
    allowOpen: values.allowOpenServer ?? false,
  };
}

function providerOf(values: PolicyValues): OidcClient | undefined {
  const { oidcIssuer, oidcClientID, oidcScopes, oidcTokenType, oidcRedirectHost, oidcRedirectPorts } = values;
  return oidcClientSchema.safeParse({
    issuer: oidcIssuer,
    clientID: oidcClientID,
    scopes: oidcScopes,
    tokenType: oidcTokenType,
    redirect: { host: oidcRedirectHost, ports: oidcRedirectPorts?.map(Number) },
  }).data;
}
