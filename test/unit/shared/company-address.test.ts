import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLoopback, parseCompanyAddress } from '../../../shared/company-address.ts';

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
    ['meet.acme.com:443', 'https://meet.acme.com'],
    ['MÜNCHEN.example', 'https://xn--mnchen-3ya.example'],
    ['会议.example', 'https://xn--6oqu09l.example'],
    ['meet.acme.com#top', 'https://meet.acme.com'],
    ['[::1]:8080', 'http://[::1]:8080'],
    ['https://127.0.0.1:8443', 'https://127.0.0.1:8443'],
    ['10.0.0.5', 'https://10.0.0.5'],
    ['', 'company.address-empty'],
    ['   ', 'company.address-empty'],
    ['meet acme com', 'company.address-invalid'],
    ['intranet', 'company.address-invalid'],
    ['ftp://meet.acme.com', 'company.address-invalid'],
    ['javascript://meet.acme.com', 'company.address-invalid'],
    ['https://', 'company.address-invalid'],
    ['javascript:alert(1)', 'company.address-invalid'],
    ['file:///etc/passwd', 'company.address-invalid'],
    ['app://shell.localhost', 'company.address-invalid'],
    ['meet.acme.com:99999', 'company.address-invalid'],
    ['meet.acme.com:port', 'company.address-invalid'],
    ['meet_acme', 'company.address-invalid'],
    ['meet.acme.com\nmeet.evil.com', 'company.address-invalid'],
    ['https://[::1', 'company.address-invalid'],
    ['http://meet.acme.com', 'company.address-insecure'],
    ['HTTP://meet.acme.com', 'company.address-insecure'],
    ['http://10.0.0.5', 'company.address-insecure'],
    ['http://127.0.0.1.evil.com', 'company.address-insecure'],
    ['http://localhost.evil.com', 'company.address-insecure'],
    ['https://alice:pw@meet.acme.com', 'company.address-credentials'],
    ['alice@meet.acme.com', 'company.address-credentials'],
    ['https://127.0.0.1@evil.com', 'company.address-credentials'],
    ['http://:pw@localhost', 'company.address-credentials'],
    ['mailto:alice@acme.com', 'company.address-credentials'],
  ])('%s → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });

  it('gives an origin without credentials, over TLS unless it stays on this computer, or refuses', () => {
    const pieces = fc.constantFrom(
      'http://',
      'https://',
      'a',
      'acme',
      '.',
      ':',
      '@',
      '/',
      '\\\\',
      '?',
      '127.0.0.1',
    );
    const typed = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseCompanyAddress(text, 'TEST');
        if (!result.ok) return;
        const url = new URL(result.value);
        expect(url.origin).toBe(result.value);
        expect(url.protocol === 'https:' || isLoopback(url.hostname)).toBe(true);
        // Typing what Foyer shows leads to the same place.
        expect(parse(result.value)).toBe(result.value);
      }),
    );
  });

  it('carries the support code of who asked', () => {
    expect(parseCompanyAddress('', 'CODE1234')).toEqual({
      ok: false,
      error: { code: 'company.address-empty', support: 'CODE1234' },
    });
  });
});

describe('isLoopback', () => {
  it.each(['localhost', '[::1]', '127.0.0.1', '127.9.9.9'])('%s stays on this computer', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each(['', 'localhost.evil.com', '127.0.0.1.evil.com', '128.0.0.1', '0.0.0.0', '[::2]', '127.evil.com'])(
    '%s does not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
