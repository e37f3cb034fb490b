import { describe, expect, it } from 'vitest';
import { parseCompanyAddress } from '../../../shared/company-address.ts';

const parse = (typed: string) => {
  const result = parseCompanyAddress(typed, 'TEST');
  return result.ok ? result.value : result.error.code;
};

describe('parseCompanyAddress', () => {
  it.each([
    ['meet.acme.com', 'https://meet.acme.com'],
    [' https://Meet.Acme.com/path?x=1 ', 'https://meet.acme.com'],
    ['meet.acme.com:8443', 'https://meet.acme.com:8443'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
    ['', 'company.address-empty'],
    ['   ', 'company.address-empty'],
    ['meet acme com', 'company.address-invalid'],
    ['intranet', 'company.address-invalid'],
    ['ftp://meet.acme.com', 'company.address-invalid'],
    ['javascript://meet.acme.com', 'company.address-invalid'],
    ['https://', 'company.address-invalid'],
    ['http://meet.acme.com', 'company.address-insecure'],
    ['http://127.0.0.1.evil.com', 'company.address-insecure'],
    ['http://localhost.evil.com', 'company.address-insecure'],
    ['https://alice:pw@meet.acme.com', 'company.address-credentials'],
    ['alice@meet.acme.com', 'company.address-credentials'],
  ])('%s → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });
});
