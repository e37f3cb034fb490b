import { z } from 'zod';
import { isLoopback } from '../company-address.ts';

/**
 * Where updates come from, as a folder: the answer ends in a slash. `undefined`: no such address.
 * SECURITY: nothing without TLS, except inside this computer; no name and password, which would stand in logs.
 */
export function parseUpdateAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!safe || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

export const updateAddress = () =>
  z
    .string()
    .max(2000)
    .refine(
      (text) => parseUpdateAddress(text) !== undefined,
      'is not an address for updates, for example https://updates.acme.com/foyer/',
    );
