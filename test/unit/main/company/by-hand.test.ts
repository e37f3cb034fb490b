import { describe, expect, it } from 'vitest';
import { setUpByHand } from '../../../../main/company/by-hand.ts';
import { answer, scriptedCompany } from '../scripted-company.ts';
import { realToken } from '../token/compatible-account.ts';

const typed = { tokenUrl: ' https://Meet.Acme.com/api/access_token ', appID: ' 1234567890 ' };

async function setUp(reply: ReturnType<typeof answer>, more: Partial<typeof typed> = {}) {
  const company = scriptedCompany();
  company.reply('/api/access_token', reply);
  return { result: await setUpByHand(company.companyFetch, { ...typed, ...more }), company };
}

describe('a set-up by hand', () => {
  it('asks the server once, without a credential and for nobody, and takes one that refuses', async () => {
    const { result, company } = await setUp(answer(401, { message: 'who are you?' }));
    expect(company.requests).toEqual([
      { method: 'GET', url: 'https://meet.acme.com/api/access_token?userID=foyer-set-up&expired_ts=86400' },
    ]);
    expect(result).toEqual({
      ok: true,
      value: {
        address: 'https://meet.acme.com',
        name: 'meet.acme.com',
        methods: ['password', 'access-key'],
        byHand: { tokenUrl: 'https://meet.acme.com/api/access_token', appID: 1234567890 },
      },
    });
    expect((await setUp(answer(403))).result).toMatchObject({ ok: true });
  });

  it.each([{ token: realToken() }, { token: 'whatever it is', code: 0 }])(
    'refuses a server that gives its tokens to anyone (%#)',
    async (body) => {
      expect((await setUp(answer(200, body))).result).toMatchObject({
        ok: false,
        error: { code: 'company.open', words: { address: 'meet.acme.com' } },
      });
    },
  );

  it.each([
    ['a page', answer(200, '<!doctype html>'), 'company.not-a-server'],
    ['an answer without a token', answer(200, { code: 1 }), 'company.not-a-server'],
    ['an empty token', answer(200, { token: '' }), 'company.not-a-server'],
    ['no such page', answer(404), 'company.not-a-server'],
    ['not this way', answer(405), 'company.not-a-server'],
    ['too many requests', answer(429, {}, { 'retry-after': '30' }), 'company.busy'],
    ['its own failure', answer(500), 'company.broken'],
  ])('takes no server that answers with %s', async (_case, reply, code) => {
    expect((await setUp(reply)).result).toMatchObject({ ok: false, error: { code } });
  });

  it.each([
    ['', 'company.address-empty'],
    ['not a host/x', 'company.pass-address-invalid'],
    ['intranet/access_token', 'company.pass-address-invalid'],
    ['ftp://meet.acme.com/access_token', 'company.pass-address-invalid'],
    ['https://meet.acme.com/access_token?code=1', 'company.pass-address-invalid'],
    ['https://meet.acme.com/#/access_token', 'company.pass-address-invalid'],
    ['https://meet.acme.com\\@evil.com/', 'company.pass-address-invalid'],
    ['https://meet.acme.com//evil.com/access_token', 'company.pass-address-invalid'],
    ['http://meet.acme.com/access_token', 'company.address-insecure'],
    ['https://alice:pw@meet.acme.com/access_token', 'company.address-credentials'],
  ])('asks nobody at %j', async (tokenUrl, code) => {
    const { result, company } = await setUp(answer(401), { tokenUrl });
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(company.requests).toEqual([]);
  });

  it.each(['', '0', '-1', '1.5', '12a', '4294967296', '0x10', '１２'])('takes no AppID %j', async (appID) => {
    const { result, company } = await setUp(answer(401), { appID });
    expect(result).toMatchObject({ ok: false, error: { code: 'company.app-id-invalid' } });
    expect(company.requests).toEqual([]);
  });

  it.each([
    ['meet.acme.com/api/access_token', 'https://meet.acme.com/api/access_token'],
    ['127.0.0.1:8080/api/access_token', 'http://127.0.0.1:8080/api/access_token'],
    ['https://meet.acme.com:8443/api/access_token', 'https://meet.acme.com:8443/api/access_token'],
  ])('reads %j as %s', async (tokenUrl, whole) => {
    const { result } = await setUp(answer(401), { tokenUrl });
    expect(result).toMatchObject({ ok: true, value: { byHand: { tokenUrl: whole } } });
  });
});
