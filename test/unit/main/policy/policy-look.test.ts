import { describe, expect, it } from 'vitest';
import { openPolicy, type Policy } from '../../../../main/policy/policy.ts';
import { contactOf, lookByPolicy, shownName } from '../../../../main/policy/policy-look.ts';
import { preferencesByPolicy } from '../../../../main/policy/policy-preferences.ts';
import type { CompanySummary } from '../../../../shared/schemas/home.ts';

const logo = 'data:image/png;base64,AAAA';
const acme: CompanySummary = { address: 'https://meet.acme.com', name: 'acme-srv-01', methods: ['password'] };

function policy(mandatory: object, recommended: object = {}): Promise<Policy> {
  return openPolicy({
    source: () => Promise.resolve({ kind: 'found', source: 'S', document: { mandatory, recommended } }),
    memory: { read: () => undefined, write: () => undefined },
    log: () => undefined,
  });
}

describe('how a company presents itself', () => {
  it('is as it has set it, at its own address', async () => {
    const own = await policy({ companyAddress: 'meet.acme.com', companyName: 'Acme', companyLogo: logo });
    expect(lookByPolicy(acme, own)).toEqual({ ...acme, name: 'Acme', logo });
    expect(shownName('acme-srv-01', acme.address, own)).toBe('Acme');
  });

  it('is as its server says it elsewhere, and where nothing is set', async () => {
    const own = await policy({ companyName: 'Acme', companyLogo: logo }, { companyAddress: 'meet.acme.com' });
    const other = { ...acme, address: 'https://meet.globex.com', name: 'Globex' };
    expect(lookByPolicy(other, own)).toEqual(other);
    expect(lookByPolicy(acme, own).name).toBe('Acme');
    expect(lookByPolicy(acme, await policy({}))).toEqual(acme);
  });

  it.each(['https://acme.com/logo.png', 'data:image/svg+xml;base64,AAAA', 'data:image/png;base64,"><x'])(
    'shows no picture that is %j',
    async (companyLogo) => {
      const own = await policy({ companyAddress: 'meet.acme.com', companyLogo });
      expect(lookByPolicy(acme, own)).toEqual(acme);
    },
  );
});

describe('whom employees ask', () => {
  it('is told to the pages, in one line', async () => {
    expect(contactOf(await policy({ supportContact: ' it@acme.com ' }))).toEqual({
      supportContact: 'it@acme.com',
    });
    expect(contactOf(await policy({ supportContact: 'a\nb' }))).toEqual({});
    expect(contactOf(await policy({}))).toEqual({});
  });
});

describe('the language', () => {
  it('is the company’s for good, or until the employee chooses', async () => {
    const both = preferencesByPolicy(await policy({ language: 'de' }, { language: 'zh' }));
    expect(both.mandatory()).toEqual({ language: 'de' });
    expect(both.recommended()).toEqual({ language: 'zh' });
    const wrong = preferencesByPolicy(await policy({ language: 'fr' }));
    expect(wrong.mandatory()).toEqual({});
  });
});

describe('how Foyer behaves on the desktop', () => {
  it.each([
    ['off', { startAtLogin: false, startHidden: false }],
    ['window', { startAtLogin: true, startHidden: false }],
    ['hidden', { startAtLogin: true, startHidden: true }],
  ] as const)('starts with the computer as the company says: %s', async (startWithComputer, expected) => {
    const { mandatory, recommended } = preferencesByPolicy(await policy({ startWithComputer }));
    expect(mandatory()).toEqual(expected);
    expect(recommended()).toEqual({});
  });

  it('keeps running for good, or until the employee chooses', async () => {
    const both = preferencesByPolicy(await policy({ keepRunning: false }, { keepRunning: true }));
    expect([both.mandatory(), both.recommended()]).toEqual([{ keepRunning: false }, { keepRunning: true }]);
  });

  it.each([
    ['off', { joined: false, chat: false, chatText: false, ended: false }],
    ['names', { joined: true, chat: true, chatText: false, ended: true }],
    ['text', { joined: true, chat: true, chatText: true, ended: true }],
  ] as const)('shows of notifications: %s', async (notifications, expected) => {
    const both = preferencesByPolicy(await policy({ notifications }, { notifications }));
    expect(both.mandatory()).toEqual({ notifications: expected });
    expect(both.recommended()).toEqual({ notifications: expected });
  });
});
