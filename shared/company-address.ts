import type { AppError } from './app-error.ts';
import type { ErrorCode } from './error-catalogue.ts';
import { err, ok, type Result } from './result.ts';

/** Hosts that never leave this computer: the only ones that may be spoken to without TLS. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * The origin of a company's token server from what an employee typed: `meet.acme.com`, `https://meet.acme.com/`,
 * `127.0.0.1:8080`. A missing scheme means https, on loopback http.
 */
export function parseCompanyAddress(typed: string, support: string): Result<string> {
  const refuse = (code: ErrorCode): { readonly ok: false; readonly error: AppError } =>
    err({ code, support });
  const text = typed.trim();
  if (text === '') return refuse('company.address-empty');
  if (/\s/.test(text)) return refuse('company.address-invalid');
  const url = parseUrl(text);
  if (url === undefined) return refuse('company.address-invalid');
  // SECURITY: credentials in an address would end up in settings and on screen.
  if (url.username !== '' || url.password !== '') return refuse('company.address-credentials');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('company.address-invalid');
  // SECURITY: without TLS anyone on the way could read the password.
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return refuse('company.address-insecure');
  if (!isLoopback(url.hostname) && !url.hostname.includes('.')) return refuse('company.address-invalid');
  return ok(url.origin);
}

/** The domain of a work e-mail address, in the form in which hosts are compared; `undefined` for everything else. */
export function workMailDomain(typed: string): string | undefined {
  const domain = /^[^\s@:/\\]+@([^\s@:/\\?#]+\.[^\s@:/\\?#]+)$/.exec(typed.trim())?.[1];
  if (domain === undefined || !URL.canParse(`https://${domain}`)) return undefined;
  const hostname = new URL(`https://${domain}`).hostname.replace(/\.$/, '');
  // An address in numbers has no mail domain and no `meet.` before it.
  return isLoopback(hostname) || /^[\d.]+$|^\[/.test(hostname) ? undefined : hostname;
}

function parseUrl(text: string): URL | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return URL.canParse(text) ? new URL(text) : undefined;
  if (!URL.canParse(`https://${text}`)) return undefined;
  const url = new URL(`https://${text}`);
  return isLoopback(url.hostname) ? new URL(`http://${text}`) : url;
}
