import type { CompanyAnswer, CompanyFetch, CompanyRequest } from '../../../main/company/company-fetch.ts';
import type { AppError } from '../../../shared/app-error.ts';
import { err, ok } from '../../../shared/result.ts';

export const discoveryAnswer = {
  version: 1,
  name: 'Acme',
  appID: 1234567890,
  endpoints: {
    deviceKeys: '/v1/device-keys',
    currentDeviceKey: '/v1/device-keys/current',
    roomTokens: '/v1/room-tokens',
  },
  signInMethods: ['password'],
  minimumClientVersion: '0.1.0',
};

export const deviceKeyAnswer = {
  deviceKey: 'dk_0123456789abcdef',
  userID: 'alice',
  userName: 'Alice 李',
};

/** An answer as company-fetch gives it: JSON, or text as it is. */
export function answer(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): CompanyAnswer {
  return { status, headers, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

type Reply = CompanyAnswer | AppError;

export interface ScriptedCompany {
  readonly companyFetch: CompanyFetch;
  readonly requests: CompanyRequest[];
  /** What a path is answered with from now on. */
  readonly reply: (path: string, reply: Reply | ((request: CompanyRequest) => Reply)) => void;
}

/** A company's server without a network: it signs alice in until told otherwise. */
export function scriptedCompany(): ScriptedCompany {
  const requests: CompanyRequest[] = [];
  const replies = new Map<string, Reply | ((request: CompanyRequest) => Reply)>([
    ['/.well-known/meeting-client', answer(200, discoveryAnswer)],
    ['/v1/device-keys', answer(201, deviceKeyAnswer)],
    ['/v1/device-keys/current', answer(204)],
  ]);
  return {
    requests,
    reply: (path, reply) => void replies.set(path, reply),
    companyFetch(request) {
      requests.push(request);
      const scripted = replies.get(new URL(request.url).pathname) ?? answer(404);
      const reply = typeof scripted === 'function' ? scripted(request) : scripted;
      return Promise.resolve('code' in reply ? err(reply) : ok(reply));
    },
  };
}
