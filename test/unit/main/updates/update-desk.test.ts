import { describe, expect, it } from 'vitest';
import { createUpdateDesk } from '../../../../main/updates/update-desk.ts';
import type { UpdatePlan } from '../../../../main/updates/update-plan.ts';
import { err, ok } from '../../../../shared/result.ts';
import { type PolicyKey, type PolicyValues, policyValuesSchema } from '../../../../shared/policy-settings.ts';
import { alice } from '../memory-settings.ts';
import { answer, discoveryAnswer, scriptedCompany } from '../scripted-company.ts';

const on: UpdatePlan = {
  kind: 'on',
  mode: 'notify',
  way: 'deb',
  place: { address: new URL('https://updates.acme.com/'), name: 'latest-linux.yml', keys: [] },
  deferral: 0,
};

function setUp(plan: UpdatePlan, values: PolicyValues = {}, minimumClientVersion = '0.1.0') {
  const company = scriptedCompany();
  company.reply('/.well-known/meeting-client', answer(200, { ...discoveryAnswer, minimumClientVersion }));
  const mandatory = <K extends PolicyKey>(key: K) => policyValuesSchema.parse(values)[key];
  let loaded = 0;
  const desk = createUpdateDesk({
    current: '1.0.0',
    plan,
    engine: () => {
      loaded++;
      return Promise.resolve({
        look: () => Promise.resolve(ok({ version: '1.0.1', released: 0 })),
        get: () => Promise.resolve(err({ code: 'update.interrupted', support: 'S' } as const)),
        stop: () => undefined,
        install: () => Promise.resolve(ok(null)),
      });
    },
    policy: { mandatory },
    account: { state: () => ({ kind: 'signedIn', account: alice, sessionOnly: false }) },
    companyFetch: company.companyFetch,
    inMeeting: () => false,
    now: () => 1000,
    log: () => undefined,
    onChange: () => undefined,
  });
  return { desk, loaded: () => loaded, requests: company.requests };
}

describe('the desk for updates', () => {
  it('says what was found', async () => {
    const { desk } = setUp(on);
    const progress = { kind: 'found', version: '1.0.1' };
    expect(await desk.check()).toEqual(ok({ current: '1.0.0', keeper: 'foyer', progress }));
  });

  it.each([
    ['company', 'company'],
    ['nowhere', 'nobody'],
  ] as const)(
    'where updates are off (%s) loads nothing, looks nowhere, and says whose they are',
    async (why, keeper) => {
      const { desk, loaded } = setUp({ kind: 'off', why });
      expect(await desk.check()).toEqual(ok({ current: '1.0.0', keeper, progress: { kind: 'none' } }));
      desk.get();
      await desk.restart();
      expect(loaded()).toBe(0);
    },
  );

  it('passes on what the company’s server asks for, unless the policy has another word', async () => {
    const wanted = async (values: PolicyValues) => {
      const { desk } = setUp({ kind: 'off', why: 'company' }, values, '2.0.0');
      const checked = await desk.check();
      return checked.ok ? checked.value.wanted : checked;
    };
    expect(await wanted({})).toEqual({ version: '2.0.0' });
    expect(await wanted({ minimumVersion: '1.5.0' })).toEqual({ version: '1.5.0' });
    expect(await wanted({ minimumVersion: 'none' })).toBeUndefined();
  });
});
