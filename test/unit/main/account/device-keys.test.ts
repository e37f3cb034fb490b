import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { requestDeviceKey, revokeDeviceKey } from '../../../../main/account/device-keys.ts';
import { Secret } from '../../../../shared/secret.ts';
import { alice } from '../memory-settings.ts';
import { answer, deviceKeyAnswer, scriptedCompany } from '../scripted-company.ts';

const company = {
  address: alice.address,
  name: alice.companyName,
  appID: alice.appID,
  deviceKeysUrl: alice.deviceKeysUrl,
  currentDeviceKeyUrl: alice.currentDeviceKeyUrl,
  meUrl: 'https://meet.acme.com/v1/me',
  roomTokensUrl: alice.roomTokensUrl,
  methods: ['password'] as const,
  oidc: undefined,
  logo: undefined,
  minimumVersion: undefined,
};
const typed = { user: 'alice', password: new Secret('correct horse'), device: 'laptop' };

describe('requestDeviceKey', () => {
  it('sends the password once, in the body', async () => {
    const server = scriptedCompany();
    await requestDeviceKey(server.companyFetch, company, typed);
    expect(server.requests).toEqual([
      {
        method: 'POST',
        url: alice.deviceKeysUrl,
        body: { user: 'alice', password: 'correct horse', device: 'laptop' },
      },
    ]);
  });

  it('gives a key that does not print', async () => {
    const server = scriptedCompany();
    const answered = await requestDeviceKey(server.companyFetch, company, typed);
    expect(answered.ok && answered.value.deviceKey.reveal()).toBe(deviceKeyAnswer.deviceKey);
    expect(inspect(answered, { depth: null })).not.toContain(deviceKeyAnswer.deviceKey);
    expect(JSON.stringify(answered)).not.toContain(deviceKeyAnswer.deviceKey);
  });

  it.each([
    [401, 'signin.credentials-wrong'],
    [403, 'signin.not-allowed'],
    [429, 'company.busy'],
    [404, 'company.not-a-server'],
    [302, 'company.not-a-server'],
    [500, 'company.broken'],
    [503, 'company.broken'],
  ])('%i is %s', async (status, code) => {
    const server = scriptedCompany();
    server.reply('/v1/device-keys', answer(status));
    expect(await requestDeviceKey(server.companyFetch, company, typed)).toMatchObject({
      ok: false,
      error: { code, words: { address: 'meet.acme.com' } },
    });
  });

  it.each([
    ['a short key', { ...deviceKeyAnswer, deviceKey: 'short' }],
    ['no key', { userID: 'alice', userName: 'Alice' }],
    ['an id that no meeting takes', { ...deviceKeyAnswer, userID: 'alice@acme.com' }],
    ['no name', { ...deviceKeyAnswer, userName: '' }],
    ['a page', '<!doctype html>'],
    ['nothing', ''],
  ])('refuses an answer with %s, without repeating it', async (_case, body) => {
    const server = scriptedCompany();
    server.reply('/v1/device-keys', answer(201, body));
    const answered = await requestDeviceKey(server.companyFetch, company, typed);
    expect(answered).toMatchObject({ ok: false, error: { code: 'company.not-a-server' } });
    expect(JSON.stringify(answered)).not.toMatch(/dk_|doctype|correct/);
  });
});

describe('revokeDeviceKey', () => {
  it('shows the key to its own server only', async () => {
    const server = scriptedCompany();
    expect(await revokeDeviceKey(server.companyFetch, company, new Secret('key-1'))).toEqual({
      ok: true,
      value: null,
    });
    expect(server.requests).toEqual([
      { method: 'DELETE', url: alice.currentDeviceKeyUrl, headers: { authorization: 'Bearer key-1' } },
    ]);
  });
});
