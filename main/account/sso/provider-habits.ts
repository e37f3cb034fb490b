const microsoft = /(^|\.)(microsoftonline\.(com|us)|chinacloudapi\.cn|ciamlogin\.com)$/;

/** What identity providers want in the address of their sign-in page before they let a sign-in last. */
export function lastingSignIn(
  issuer: string,
  scopes: readonly string[],
  scopesSupported: readonly string[],
): { readonly scope: string; readonly more: Readonly<Record<string, string>> } {
  const { hostname } = new URL(issuer);
  const lasting = scopes.includes('offline_access') || scopesSupported.includes('offline_access');
  const scope = [...new Set(['openid', ...scopes, ...(lasting ? ['offline_access'] : [])])].join(' ');
  // Google has a word of its own for it, and gives it only after it has asked.
  if (hostname === 'accounts.google.com')
    return { scope, more: { access_type: 'offline', prompt: 'consent' } };
  // OpenID Connect ties lasting sign-ins to consent; Microsoft doesn't, and would send people to an administrator for it.
  return { scope, more: lasting && !microsoft.test(hostname) ? { prompt: 'consent' } : {} };
}
