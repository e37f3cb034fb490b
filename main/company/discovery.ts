import { z } from 'zod';
import { type SignInMethod, signInMethods } from '../../shared/schemas/home.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { companyError } from './company-error.ts';
import type { CompanyFetch } from './company-fetch.ts';
import { type OidcClient, oidcClientSchema } from './oidc-client.ts';
import { askWellKnown, ownPath } from './well-known.ts';

/** `GET /.well-known/meeting-client`: what a company's server says of itself to anyone. */
const discoverySchema = z.object({
  version: z.literal(1),
  name: z.string().min(1).max(200),
  appID: z.int().min(1).max(4_294_967_295),
  endpoints: z.object({
    deviceKeys: ownPath,
    currentDeviceKey: ownPath,
    me: ownPath.default('/v1/me'),
    roomTokens: ownPath,
  }),
  signInMethods: z.array(z.string()),
  /** One that can't be used is as good as none: the other methods still work. */
  oidc: oidcClientSchema.optional().catch(undefined),
  /**
   * SECURITY: a picture inside the answer: no address that Foyer would ask, no other format than one. One that can't be
   * used is as good as none.
   */
  branding: z
    .object({
      logo: z
        .string()
        .max(40_000)
        .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/),
    })
    .optional()
    .catch(undefined),
  /** Shown to the employee: nothing but a version fits. One that can't be used is as good as none: nobody is locked out. */
  minimumClientVersion: z
    .string()
    .regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.]{1,40})?$/)
    .optional()
    .catch(undefined),
  /** The day from which it counts. */
  minimumClientVersionFrom: z.iso.date().optional().catch(undefined),
});

/** A company as main knows it; the endpoints are whole URLs on the company's own origin. */
export interface Company {
  readonly address: string;
  readonly name: string;
  readonly appID: number;
  readonly deviceKeysUrl: string;
  readonly currentDeviceKeyUrl: string;
  readonly meUrl: string;
  readonly roomTokensUrl: string;
  /** What Foyer can do of what the company offers, the best first. */
  readonly methods: readonly SignInMethod[];
  readonly oidc: OidcClient | undefined;
  /** A `data:` address. */
  readonly logo: string | undefined;
  /** The oldest Foyer that should be in use, and from when on: Unix milliseconds. Older ones go on working. */
  readonly minimumVersion: { readonly version: string; readonly from?: number } | undefined;
}

/** Asks `address` (an origin) what it is. Errors: those of the network, not a meeting server. */
export async function discover(companyFetch: CompanyFetch, address: string): Promise<Result<Company>> {
  const read = await askWellKnown(companyFetch, address, discoverySchema);
  if (!read.ok) return read;
  const { name, appID, endpoints, oidc, branding } = read.value;
  const methods = signInMethods.filter(
    (method) => read.value.signInMethods.includes(method) && (method !== 'oidc' || oidc !== undefined),
  );
  if (methods.length === 0) return err(companyError('company.not-a-server', address));
  return ok({
    address,
    name,
    appID,
    deviceKeysUrl: address + endpoints.deviceKeys,
    currentDeviceKeyUrl: address + endpoints.currentDeviceKey,
    meUrl: address + endpoints.me,
    roomTokensUrl: address + endpoints.roomTokens,
    methods,
    oidc,
    logo: branding?.logo,
    minimumVersion: minimumIn(read.value),
  });
}

function minimumIn({
  minimumClientVersion: version,
  minimumClientVersionFrom: day,
}: z.infer<typeof discoverySchema>): Company['minimumVersion'] {
  if (version === undefined) return undefined;
  return day === undefined ? { version } : { version, from: Date.parse(`${day}T00:00:00`) };
}
