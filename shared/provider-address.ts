import { isLoopback } from './company-address.ts';

/** Where an identity provider's page may send the browser back to on this computer (RFC 8252). */
export const redirectHosts = ['127.0.0.1', 'localhost', '[::1]'] as const;

/** A scope of OAuth (RFC 6749, 3.3). */
export const scopePattern = /^[\x21\x23-\x5b\x5d-\x7e]{1,500}$/;

/** SECURITY: who could read or change the way to the provider could sign in as anybody. */
export function isProviderAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username + password + search + hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
