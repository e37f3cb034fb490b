import type { CustomFetch } from 'openid-client';
import type { AppError } from '../../../shared/app-error.ts';
import type { CompanyFetch } from '../../company/company-fetch.ts';

/** Why the provider could not be asked. A TypeError, because openid-client passes those on as they are. */
export class FetchFailure extends TypeError {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** SECURITY: openid-client asks the way everything does: TLS, no redirects, limits on time and size. */
export function providerFetch(companyFetch: CompanyFetch): CustomFetch {
  return async (url, { method, headers, body }) => {
    if (method !== 'GET' && method !== 'POST') throw new TypeError('method');
    const sent = new URLSearchParams(body instanceof URLSearchParams ? body : undefined);
    const answer = await companyFetch({
      method,
      url,
      headers,
      ...(method === 'POST' ? { form: sent } : {}),
    });
    if (!answer.ok) throw new FetchFailure(answer.error);
    const { status, text } = answer.value;
    const noBody = status === 204 || status === 304;
    return new Response(noBody ? null : text, { status, headers: answer.value.headers });
  };
}
