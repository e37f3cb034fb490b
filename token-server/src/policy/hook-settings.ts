import { z } from 'zod';

/** Where the company decides itself who may enter which meeting. */
export const policyHookShape = {
  url: z.string().refine(isSafeUrl, 'must be an https:// address, or http:// on this machine'),
  timeoutMs: z.int().min(50).max(10_000).default(1500),
  /** How long an answer counts for the same question; 0 asks each time. */
  cacheSeconds: z.int().min(0).max(300).default(10),
} as const;

/** SECURITY: identities are sent there, and the answer decides: nobody on the way may read or change it. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && here);
}
