import { describe, expect, it } from 'vitest';
import type { CompanyFetch } from '../../../../main/company/company-fetch.ts';
import { findCompany } from '../../../../main/company/find-company.ts';
import type { AppError } from '../../../../shared/app-error.ts';
import { err, ok } from '../../../../shared/result.ts';
import { answer, discoveryAnswer } from '../scripted-company.ts';

/** What hosts answer; every other one is not there. */
function network(hosts: Readonly<Record<string, ReturnType<typeof answer>>>) {
  const asked: string[] = [];
  const companyFetch: CompanyFetch = ({ url }) => {
    asked.push(url);
    const found = hosts[new URL(url).host];
    const missing: AppError = { code: 'company.not-found', support: 'S1' };
    return Promise.resolve(found === undefined ? err(missing) : ok(found));
  };
  return { asked, find: (typed: string) => findCompany(companyFetch, typed) };
}

const server = answer(200, discoveryAnswer);
const webSite = answer(200, '<!doctype html>');

describe('a work e-mail address', () => {
  it('leads to the company’s meeting server, and only its domain leaves this computer', async () => {
    const { asked, find } = network({ 'acme.com': webSite, 'meet.acme.com': server });
    expect(await find(' Carol.Smith@Acme.com ')).toMatchObject({
      ok: true,
      value: { address: 'https://meet.acme.com', name: 'Acme' },
    });
    expect(asked).toEqual([
      'https://acme.com/.well-known/meeting-client',
      'https://meet.acme.com/.well-known/meeting-client',
    ]);
    expect(asked.join()).not.toMatch(/carol/i);
  });

  it('prefers what the domain itself says', async () => {
    const { find } = network({ 'acme.com': server, 'meet.acme.com': server });
    expect(await find('carol@acme.com')).toMatchObject({ ok: true, value: { address: 'https://acme.com' } });
  });

  it.each([
    ['nobody is there', {}],
    ['there are only web sites', { 'acme.com': webSite, 'meet.acme.com': answer(404) }],
    ['the web site is broken', { 'acme.com': answer(500) }],
  ])('names the addresses that were tried when %s', async (_case, hosts) => {
    expect(await network(hosts).find('carol@acme.com')).toMatchObject({
      ok: false,
      error: { code: 'company.mail-nobody', words: { tried: 'acme.com meet.acme.com' } },
    });
  });

  it.each([
    'carol@gmail.com',
    'CAROL@GoogleMail.com',
    'carol@yahoo.co.uk',
    'carol@hotmail.fr',
    'carol@live.com',
    'carol@icloud.com',
    'carol@proton.me',
    'carol@qq.com',
    'carol@web.de',
    'carol@yandex.kz',
    'carol@outlook.com.br',
    'carol@gmail.com.',
  ])('of a public mail provider (%s) is asked nowhere', async (typed) => {
    const { asked, find } = network({});
    expect(await find(typed)).toMatchObject({ ok: false, error: { code: 'company.mail-public' } });
    expect(asked).toEqual([]);
  });

  it.each(['carol@mygmail.com', 'carol@yahoo.acme.com', 'carol@live.acme.co'])(
    'that only looks like one (%s) is asked',
    async (typed) => {
      const { asked, find } = network({});
      await find(typed);
      expect(asked).toHaveLength(2);
    },
  );
});

it('an address is asked as it is', async () => {
  const { asked, find } = network({ 'meet.acme.com': server });
  expect(await find('meet.acme.com')).toMatchObject({ ok: true });
  expect(await find('alice:secret@meet.acme.com')).toMatchObject({
    ok: false,
    error: { code: 'company.address-credentials' },
  });
  expect(asked).toHaveLength(1);
});
