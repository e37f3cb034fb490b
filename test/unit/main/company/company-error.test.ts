import { describe, expect, it } from 'vitest';
import { codeOfNetworkError, companyError } from '../../../../main/company/company-error.ts';

describe('codeOfNetworkError', () => {
  it.each([
    ['net::ERR_NAME_NOT_RESOLVED', 'company.not-found'],
    ['net::ERR_NAME_RESOLUTION_FAILED', 'company.not-found'],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'company.certificate'],
    ['net::ERR_CERT_DATE_INVALID', 'company.certificate'],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'company.certificate'],
    ['net::ERR_BAD_SSL_CLIENT_AUTH_CERT', 'company.certificate'],
    ['net::ERR_TIMED_OUT', 'company.slow'],
    ['net::ERR_CONNECTION_TIMED_OUT', 'company.slow'],
    ['net::ERR_INVALID_HTTP_RESPONSE', 'company.not-a-server'],
    ['net::ERR_EMPTY_RESPONSE', 'company.not-a-server'],
    ['net::ERR_CONNECTION_REFUSED', 'company.unreachable'],
    ['net::ERR_CONNECTION_RESET', 'company.unreachable'],
    ['net::ERR_INTERNET_DISCONNECTED', 'company.unreachable'],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'company.unreachable'],
    ['something new', 'company.unreachable'],
    ['', 'company.unreachable'],
  ])('%s is %s', (message, code) => {
    expect(codeOfNetworkError(message)).toBe(code);
  });
});

describe('companyError', () => {
  it('says where, and brings a support code of its own or the server’s', () => {
    const url = 'https://meet.acme.com:8443/v1/room-tokens?x=1';
    const own = companyError('company.slow', url);
    expect(own).toMatchObject({ code: 'company.slow', words: { address: 'meet.acme.com:8443' } });
    expect(own.support).toMatch(/^[2-9A-Z]{8}$/);
    expect(companyError('company.busy', url, { support: 'ABCD2345', words: { wait: 'a moment' } })).toEqual({
      code: 'company.busy',
      support: 'ABCD2345',
      words: { address: 'meet.acme.com:8443', wait: 'a moment' },
    });
  });
});
