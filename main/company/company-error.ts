import type { AppError } from '../../shared/app-error.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { supportCode } from '../diagnostics/support-code.ts';

/** An error about the company's server, with the host an employee recognises. */
export function companyError(
  code: ErrorCode,
  url: string,
  more: { readonly support?: string | undefined; readonly words?: Record<string, string> } = {},
): AppError {
  return {
    code,
    support: more.support ?? supportCode(),
    words: { address: new URL(url).host, ...more.words },
  };
}

/**
 * The catalogue's code for one of Chromium's network errors, for example `net::ERR_NAME_NOT_RESOLVED`
 * (the list is Chromium's net_error_list.h).
 */
export function codeOfNetworkError(message: string): ErrorCode {
  const name = /ERR_[A-Z0-9_]+/.exec(message)?.[0] ?? '';
  if (name === 'ERR_NAME_NOT_RESOLVED' || name === 'ERR_NAME_RESOLUTION_FAILED') return 'company.not-found';
  if (/^ERR_(CERT|SSL|BAD_SSL)/.test(name)) return 'company.certificate';
  if (name === 'ERR_TIMED_OUT' || name === 'ERR_CONNECTION_TIMED_OUT') return 'company.slow';
  if (
    /^ERR_(INVALID_HTTP_RESPONSE|EMPTY_RESPONSE|RESPONSE_HEADERS|CONTENT_DECODING|INVALID_CHUNKED)/.test(name)
  )
    return 'company.not-a-server';
  return 'company.unreachable';
}
