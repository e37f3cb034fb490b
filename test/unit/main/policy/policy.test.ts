import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompanyRequest } from '../../../../main/company/company-fetch.ts';
import type { LogEntry } from '../../../../main/diagnostics/log.ts';
import { accountByPolicy } from '../../../../main/policy/policy-account.ts';
import { onlyToCompany, waitForPolicy } from '../../../../main/policy/policy-fetch.ts';
import { policyMemoryIn } from '../../../../main/policy/policy-memory.ts';
import { createRecentMeetings } from '../../../../main/meeting/recent-meetings.ts';
import { recentByPolicy } from '../../../../main/policy/policy-recent.ts';
import { openPolicy } from '../../../../main/policy/policy.ts';
import type { Reading } from '../../../../main/policy/reading.ts';
import { ok } from '../../../../shared/result.ts';
import { item, key, setUp as setUpAccount } from '../account/set-up-account.ts';
import { alice, memorySettings } from '../memory-settings.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const found = (mandatory: object, recommended: object = {}): Reading => ({
  kind: 'found',
  source: 'S',
  document: { mandatory, recommended },
});
const unreadable: Reading = { kind: 'unreadable', source: 'S', reason: 'denied' };

/** A start of Foyer in `folder`; the last of `readings` is what the source says from then on. */
async function start(readings: Reading[], folder = temporaryFolder()) {
  const entries: LogEntry[] = [];
  const left = [...readings];
  let looks = 0;
  const policy = await openPolicy({
    source() {
      looks += 1;
      const reading = left.length > 1 ? left.shift() : left[0];
      return reading === undefined ? Promise.reject(new Error('no reading')) : Promise.resolve(reading);
    },
    memory: policyMemoryIn(folder),
    log: (entry) => entries.push(entry),
  });
  return { policy, entries, folder, looks: () => looks };
}

function recordedFetch() {
  const sent: string[] = [];
  const fetch = ({ url }: CompanyRequest) => {
    sent.push(url);
    return Promise.resolve(ok({ status: 200, headers: {}, text: '{}' }));
  };
  return { sent, fetch };
}

describe('a policy that can’t be read', () => {
  it('lets nothing out at the very first start, says why, and looks again at each try', async () => {
    const { policy, entries } = await start([unreadable, unreadable, found({ recentMeetings: false })]);
    const { sent, fetch } = recordedFetch();
    const waiting = waitForPolicy(fetch, policy);
    const request = { method: 'GET', url: 'https://meet.acme.com/' } as const;
    expect(await waiting(request)).toMatchObject({ ok: false, error: { code: 'policy.unreadable' } });
    expect(sent).toEqual([]);
    expect(entries[0]).toEqual({ event: 'policy-unreadable', code: 'denied' });
    expect(await waiting(request)).toMatchObject({ ok: true });
    expect(sent).toEqual([request.url]);
    expect(policy.keepsRecent()).toBe(false);
  });

  it('looks once for requests that come together', async () => {
    const { policy, looks } = await start([unreadable]);
    await Promise.all([policy.ready(), policy.ready(), policy.ready()]);
    expect(looks()).toBe(2);
  });

  it('leaves in force what was known at an earlier start', async () => {
    const { folder } = await start([found({ companyAddress: 'meet.acme.com' })]);
    const { policy } = await start([unreadable], folder);
    expect(await policy.ready()).toEqual(ok(null));
    expect(policy.onlyCompany()).toBe('https://meet.acme.com');
  });

  it('leaves a computer without a policy as it was', async () => {
    const { folder } = await start([{ kind: 'absent' }]);
    const { policy } = await start([unreadable], folder);
    expect(await policy.ready()).toEqual(ok(null));
    expect(policy.onlyCompany()).toBeUndefined();
  });

  it('is not made good by a damaged memory', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'last-policy.json'), '{"kind":"found"}');
    const { policy } = await start([unreadable], folder);
    expect(await policy.ready()).toMatchObject({ ok: false });
  });
});

describe('openPolicy', () => {
  it('is in force also where the profile can’t be written to', async () => {
    const { policy, entries } = await start([found({ recentMeetings: false })], '/dev/null/none');
    expect(policy.keepsRecent()).toBe(false);
    expect(entries).toEqual([{ event: 'policy-not-remembered' }]);
  });

  it('logs which settings are no good, by names that Foyer knows only', async () => {
    const { entries } = await start([found({ recentMeetings: 1, 'the secret plan': true })]);
    expect(entries).toEqual([
      { event: 'policy-bad-value', code: 'recentMeetings' },
      { event: 'policy-bad-value', code: 'other' },
    ]);
  });

  it('changes nothing where there is none', async () => {
    const { policy } = await start([{ kind: 'absent' }]);
    expect(await policy.ready()).toEqual(ok(null));
    expect(policy.signInAddress('')).toBe('');
    expect(policy.signInAddress('https://a.example')).toBe('https://a.example');
    expect(policy.companyFor('alice@acme.com')).toBe('alice@acme.com');
    expect(policy.mayUse('https://a.example/x')).toEqual(ok(null));
    expect(policy.linkServers()).toBeUndefined();
    expect(policy.keepsRecent()).toBe(true);
  });
});

describe('the address of the company', () => {
  it('recommended, is filled in until the employee has one', async () => {
    const { policy } = await start([found({}, { companyAddress: 'meet.acme.com' })]);
    expect(policy.signInAddress('')).toBe('https://meet.acme.com');
    expect(policy.signInAddress('https://a.example')).toBe('https://a.example');
    expect(policy.mayUse('https://a.example/')).toEqual(ok(null));
  });

  it('mandatory, is always filled in, and a work e-mail address means it', async () => {
    const { policy } = await start([
      found({ companyAddress: 'meet.acme.com' }, { companyAddress: 'meet.example.com' }),
    ]);
    expect(policy.signInAddress('https://a.example')).toBe('https://meet.acme.com');
    expect(policy.companyFor('alice@a.example')).toBe('https://meet.acme.com');
    expect(policy.companyFor('meet.a.example')).toBe('meet.a.example');
  });

  it('mandatory, is the only one that a sign-in goes to', async () => {
    const { policy } = await start([found({ companyAddress: 'meet.acme.com' })]);
    const { sent, fetch } = recordedFetch();
    const company = onlyToCompany(fetch, policy);
    expect(await company({ method: 'GET', url: 'https://meet.acme.com/v1/me' })).toMatchObject({ ok: true });
    for (const url of ['https://meet.acme.com:8443/', 'https://acme.com/', 'https://meet.acme.com.evil.com/'])
      expect(await company({ method: 'GET', url })).toMatchObject({
        error: { code: 'policy.other-company', words: { address: 'meet.acme.com' } },
      });
    expect(sent).toEqual(['https://meet.acme.com/v1/me']);
  });
});

describe('a sign-in from before', () => {
  async function signedInWhile(companyAddress: string) {
    const { policy } = await start([found({ companyAddress })]);
    const { account, keytar } = setUpAccount({ account: alice });
    keytar.items.set(item, 'dk_1');
    return { account: accountByPolicy(account, policy), keytar };
  }

  it('goes on at the one company', async () => {
    const { account } = await signedInWhile('meet.acme.com');
    expect(await account.credential()).toMatchObject({ ok: true });
  });

  it('is used for nothing elsewhere but to sign out', async () => {
    const { account, keytar } = await signedInWhile('meet.example.com');
    expect(await account.credential()).toMatchObject({ error: { code: 'policy.other-company' } });
    expect(await account.signOut()).toEqual(ok(null));
    expect(keytar.items.size).toBe(0);
  });
});

describe('the servers of links', () => {
  it('are hosts, in the form in which a link names them', async () => {
    const { policy } = await start([
      found({ linkServers: ['Meet.Globex.com', 'https://meet.initech.com:8443/', '127.0.0.1:8080'] }),
    ]);
    expect(policy.linkServers()).toEqual(['meet.globex.com', 'meet.initech.com:8443', '127.0.0.1:8080']);
  });
});

describe('no list of recent meetings', () => {
  const meeting = { id: 'board', title: 'Board', lastJoined: 1 };

  it('shows none, keeps none and deletes what was kept', async () => {
    const settings = memorySettings();
    settings.change({ recent: [meeting] });
    const kept = {
      list: () => settings.read().recent,
      change: () => {
        throw new Error('kept a meeting');
      },
    };
    const { policy } = await start([found({ recentMeetings: false })]);
    const recent = recentByPolicy(kept, settings, policy);
    expect(settings.read().recent).toEqual([]);
    recent.change(() => [meeting]);
    expect(recent.list()).toEqual([]);
  });

  it('is the company’s wish alone', async () => {
    const settings = memorySettings();
    settings.change({ recent: [meeting] });
    const kept = { list: () => settings.read().recent, change: () => undefined };
    const { policy } = await start([found({ recentMeetings: true })]);
    expect(recentByPolicy(kept, settings, policy).list()).toEqual([meeting]);
  });

  it('that an employee switched off is gone when it is switched on again, also where it is in memory', () => {
    const { account } = setUpAccount();
    const settings = memorySettings();
    account.keepUntilQuit(alice, key('dk_1'));
    let keeps = true;
    const recent = recentByPolicy(createRecentMeetings(settings, account.state), settings, {
      keepsRecent: () => keeps,
    });
    recent.change(() => [meeting]);
    expect(recent.list()).toEqual([meeting]);
    keeps = false;
    recent.change(() => []);
    keeps = true;
    expect(recent.list()).toEqual([]);
  });
});
