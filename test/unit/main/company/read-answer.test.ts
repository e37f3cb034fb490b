import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readAnswer, secondsToWait } from '../../../../main/company/read-answer.ts';
import { answer } from '../scripted-company.ts';

const url = 'https://meet.acme.com/v1/me';
const schema = z.object({ name: z.string(), age: z.number().optional() });
const refusals = {
  unauthorized: 'signin.expired',
  forbidden: 'meeting.not-allowed',
  garbled: 'meeting.pass-garbled',
} as const;
const read = (...parts: Parameters<typeof answer>) => readAnswer(answer(...parts), url, schema, refusals);

describe('readAnswer', () => {
  it('gives what was asked for and ignores the rest', () => {
    expect(read(200, { name: 'Acme', extra: { a: 1 } })).toEqual({ ok: true, value: { name: 'Acme' } });
    expect(read(201, { name: 'Acme' })).toMatchObject({ ok: true });
  });

  it.each([
    ['a missing field', { age: 3 }],
    ['a wrong type', { name: 3 }],
    ['a list', [{ name: 'Acme' }]],
    ['null', null],
    ['a page', '<!doctype html><title>Guest network</title>'],
    ['half an answer', '{"name":"Ac'],
    ['nothing', ''],
  ])('refuses %s', (_case, body) => {
    expect(read(200, body)).toMatchObject({ ok: false, error: { code: 'meeting.pass-garbled' } });
  });

  it.each([
    [401, 'signin.expired'],
    [403, 'meeting.not-allowed'],
    [429, 'company.busy'],
    [500, 'company.broken'],
    [502, 'company.broken'],
    [599, 'company.broken'],
    [400, 'company.not-a-server'],
    [404, 'company.not-a-server'],
    [304, 'company.not-a-server'],
    [100, 'company.not-a-server'],
  ])('takes %i for %s, even with a good body', (status, code) => {
    expect(read(status, { name: 'Acme' })).toMatchObject({ ok: false, error: { code } });
  });

  it('passes the server’s request id on, from the body or the header', () => {
    expect(read(500, { requestId: 'ABCD2345' })).toMatchObject({ error: { support: 'ABCD2345' } });
    expect(read(500, '', { 'x-request-id': 'WXYZ-789' })).toMatchObject({ error: { support: 'WXYZ-789' } });
    expect(read(200, { requestId: 'ABCD2345' })).toMatchObject({ error: { support: 'ABCD2345' } });
  });

  it.each(['<script>alert(1)</script>', 'a'.repeat(65), 'abc', '', 7])(
    'does not show %j as a support code',
    (requestId) => {
      const refused = read(500, { requestId });
      expect(!refused.ok && refused.error.support).toMatch(/^[2-9A-Z]{8}$/);
    },
  );

  it('lets no text of the server through but the host we asked', () => {
    const refused = read(403, { detail: 'free text', title: 'free text', code: 'free-text' });
    expect(JSON.stringify(refused)).not.toMatch(/free/);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.oneof(fc.string(), fc.json()), (status, text) => {
        expect(read(status, text)).toHaveProperty('ok');
      }),
    );
  });
});

describe('secondsToWait', () => {
  it.each([
    ['1', '1'],
    ['600', '600'],
    ['0', ''],
    ['-5', ''],
    ['1.5', ''],
    ['Wed, 21 Oct 2026 07:28:00 GMT', ''],
    ['', ''],
    [undefined, ''],
  ])('%s is "%s"', (header, seconds) => {
    expect(secondsToWait(header)).toBe(seconds);
  });
});
