import { parseCompanyAddress } from './company-address.ts';
import { err, type Result, ok } from './result.ts';

/**
 * The address of a compatible server's tokens, from what was typed or set: as a company's address, but whole, for example
 * `https://meet.acme.com/pass`.
 */
export function parseTokenUrl(typed: string, support: string): Result<string> {
  const refused = err({ code: 'company.pass-address-invalid', support } as const);
  const origin = parseCompanyAddress(typed, support);
  if (!origin.ok) return origin.error.code === 'company.address-invalid' ? refused : origin;
  const text = typed.trim();
  const rest = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*(.*)$/i.exec(text)?.[1] ?? '';
  // SECURITY: addresses are kept in settings and shown, and keys like to sit behind question marks.
  if (/[?#\\]/.test(text)) return refused;
  const url = new URL(rest, origin.value);
  return url.origin === origin.value ? ok(url.href) : refused;
}
