import { isLoopback } from '../../shared/company-address.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { codeOfNetworkError, companyError } from './company-error.ts';

export interface CompanyRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form, instead of `body`: what identity providers take. */
  readonly form?: URLSearchParams;
}

export interface CompanyAnswer {
  readonly status: number;
  /** Lower-case names; the first value of each. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export type CompanyFetch = (request: CompanyRequest) => Promise<Result<CompanyAnswer>>;

/** What is asked of Electron's `net.request`; whoever opens the call adds the session. */
export interface CallOptions {
  readonly method: string;
  readonly url: string;
  readonly redirect: 'manual';
  readonly credentials: 'omit';
  readonly cache: 'no-store';
}

/** The part of Electron's ClientRequest that is used here. */
export interface CompanyCall {
  on(event: 'redirect', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'response', listener: (response: CallResponse) => void): unknown;
  setHeader(name: string, value: string): void;
  write(body: string): void;
  end(): void;
  abort(): void;
}

/** The part of Electron's IncomingMessage that is used here. */
export interface CallResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'end' | 'error' | 'aborted', listener: () => void): unknown;
}

interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** A token server answers in well under a second; 15 s is a bad network, not a slow server. */
export const companyLimits: Limits = { timeoutMs: 15_000, maxBytes: 65_536 };

/**
 * The one way out of main to the company's server: the operating system's certificates and proxy, no cookies, no cache,
 * no redirects, a time-out and a limit on the answer.
 * @param open opens a call in an in-memory session of its own, so that nothing of an answer reaches the disk.
 */
export function createCompanyFetch(
  open: (options: CallOptions) => CompanyCall,
  limits: Limits = companyLimits,
): CompanyFetch {
  return (request) =>
    new Promise((resolve) => {
      const fail = (code: ErrorCode) => {
        settle(err(companyError(code, request.url)));
      };
      // SECURITY: a credential never travels without TLS, except inside this computer.
      const target = new URL(request.url);
      if (target.protocol !== 'https:' && !isLoopback(target.hostname)) {
        resolve(err(companyError('company.address-insecure', request.url)));
        return;
      }
      const call = open({
        method: request.method,
        url: request.url,
        // SECURITY: a followed redirect would carry the Authorization header to another host.
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
      });
      const timer = setTimeout(() => {
        fail('company.slow');
      }, limits.timeoutMs);
      let settled = false;
      const settle = (result: Result<CompanyAnswer>) => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        resolve(result);
        if (!result.ok) call.abort();
      };
      call.on('redirect', () => {
        fail('company.redirected');
      });
      call.on('error', (error) => {
        fail(codeOfNetworkError(error.message));
      });
      call.on('response', (response) => {
        collect(response, limits.maxBytes, {
          done: (text) => {
            settle(ok({ status: response.statusCode, headers: flatten(response.headers), text }));
          },
          tooLarge: () => {
            fail('company.answer-too-large');
          },
          broken: () => {
            fail('company.unreachable');
          },
        });
      });
      send(call, request);
    });
}

function send(call: CompanyCall, request: CompanyRequest): void {
  call.setHeader('accept', 'application/json');
  for (const [name, value] of Object.entries(request.headers ?? {})) call.setHeader(name, value);
  if (request.form !== undefined) {
    call.setHeader('content-type', 'application/x-www-form-urlencoded');
    call.write(request.form.toString());
  } else if (request.body !== undefined) {
    call.setHeader('content-type', 'application/json');
    call.write(JSON.stringify(request.body));
  }
  call.end();
}

function collect(
  response: CallResponse,
  maxBytes: number,
  on: { done: (text: string) => void; tooLarge: () => void; broken: () => void },
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  response.on('data', (chunk) => {
    size += chunk.length;
    if (size > maxBytes) {
      on.tooLarge();
      return;
    }
    chunks.push(chunk);
  });
  response.on('end', () => {
    on.done(Buffer.concat(chunks).toString('utf8'));
  });
  response.on('error', on.broken);
  response.on('aborted', on.broken);
}

function flatten(headers: CallResponse['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) flat[name.toLowerCase()] = first;
  }
  return flat;
}
