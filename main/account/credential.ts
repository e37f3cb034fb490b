import { z } from 'zod';
import { Secret } from '../../shared/secret.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import type { SignedInAccount } from '../settings/settings.ts';
import { revokeDeviceKey } from './device-keys.ts';
import type { Sso, SsoTokens } from './sso/sso.ts';

/** What a sign-in gave: a key that is sent as it is, tokens that have to be renewed, or nothing where nothing is asked for. */
export type Credential =
  | { readonly kind: 'key'; readonly key: Secret }
  | { readonly kind: 'sso'; readonly tokens: SsoTokens }
  | { readonly kind: 'none' };

const ssoItemSchema = z.object({ method: z.literal('oidc'), refreshToken: z.string().min(1) });

/** A credential as it is kept; `undefined` when nothing of it outlives Foyer. */
export function keptForm(credential: Credential): Secret | undefined {
  switch (credential.kind) {
    case 'key':
      return credential.key;
    case 'none':
      return undefined;
    case 'sso': {
      const { refreshToken } = credential.tokens;
      return refreshToken === undefined ? undefined : ssoItem(refreshToken);
    }
  }
}

/** The keychain item of a sign-in at an identity provider. It names the method, so that it is never sent as a key. */
export function ssoItem(refreshToken: Secret): Secret {
  return new Secret(JSON.stringify({ method: 'oidc', refreshToken: refreshToken.reveal() }));
}

/** `undefined`: the item is of another kind, or damaged. */
export function refreshTokenOf(item: Secret): Secret | undefined {
  try {
    const parsed = ssoItemSchema.safeParse(JSON.parse(item.reveal()));
    return parsed.success ? new Secret(parsed.data.refreshToken) : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whoever gave it that a kept credential is not needed any more. Who does not answer keeps it until IT revokes it. */
export async function giveBack(
  { companyFetch, sso }: { readonly companyFetch: CompanyFetch; readonly sso: Sso },
  account: SignedInAccount,
  kept: Secret,
): Promise<void> {
  switch (account.signIn.method) {
    case 'password':
      // A server in the compatible form gave nothing: what is kept there is what was typed.
      if (account.protocol === 'v1') await revokeDeviceKey(companyFetch, account, kept);
      return;
    case 'oidc': {
      const refreshToken = refreshTokenOf(kept);
      if (refreshToken !== undefined) await sso.revoke(account.signIn, refreshToken);
      return;
    }
    case 'access-key': // It is IT's, and other devices may have the same.
    case 'none':
      return;
  }
}
