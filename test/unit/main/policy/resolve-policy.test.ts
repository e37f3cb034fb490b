import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describePolicy,
  exitCodeOf,
  type PolicyDescription,
} from '../../../../main/policy/describe-policy.ts';
import type { Reading } from '../../../../main/policy/reading.ts';
import { type KnownPolicy, policyKeys, resolvePolicy } from '../../../../main/policy/resolve-policy.ts';
import { policyValuesSchema } from '../../../../shared/policy-settings.ts';

const found = (document: Record<string, unknown>): KnownPolicy => ({ kind: 'found', source: 'S', document });
const unreadable: Reading = { kind: 'unreadable', source: 'S', reason: 'denied' };

const values = fc.dictionary(
  fc.constantFrom('companyAddress', 'linkServers', 'recentMeetings', '__proto__', 'toString'),
  fc.oneof(fc.jsonValue(), fc.constant('meet.acme.com'), fc.constant(['a.example']), fc.boolean()),
);
const documents = fc.dictionary(
  fc.constantFrom('mandatory', 'recommended', 'x'),
  fc.oneof(values, fc.jsonValue()),
);

function appliedBy({ settings }: PolicyDescription) {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, { value, from }]) => (from === 'built-in' ? [] : [[key, value]])),
  );
}

describe('resolvePolicy', () => {
  it('has every value with its level', () => {
    const mandatory = { companyAddress: 'meet.acme.com', linkServers: [], recentMeetings: false };
    const recommended = { companyAddress: 'meet.example.com' };
    expect(resolvePolicy(found({ $schema: 'x', mandatory, recommended }), undefined)).toEqual({
      kind: 'managed',
      source: 'S',
      unread: undefined,
      mandatory,
      recommended,
      problems: [],
    });
  });

  it('names each bad value and its key, and applies the others', () => {
    const state = resolvePolicy(
      found({
        mandatory: {
          companyAddress: 'http://meet.acme.com',
          linkServers: ['meet.globex.com', 'no address'],
          recentMeetings: false,
          recentMeeting: true,
        },
        recommended: { recentMeetings: false, companyAddress: 'meet.acme.com' },
        locked: {},
      }),
      undefined,
    );
    expect(state).toMatchObject({
      mandatory: { recentMeetings: false },
      recommended: { companyAddress: 'meet.acme.com' },
      problems: [
        { key: 'locked', value: '{}' },
        { key: 'mandatory.companyAddress', value: '"http://meet.acme.com"' },
        { key: 'mandatory.linkServers', problem: '1: is not a meeting address, for example meet.acme.com' },
        { key: 'mandatory.recentMeeting' },
        { key: 'recommended.recentMeetings', problem: 'can’t be recommended' },
      ],
    });
    expect(state).not.toHaveProperty('mandatory.companyAddress');
  });

  it('applies the other level where one is no group of settings', () => {
    expect(
      resolvePolicy(found({ mandatory: [], recommended: { companyAddress: 'a.example' } }), undefined),
    ).toMatchObject({
      mandatory: {},
      recommended: { companyAddress: 'a.example' },
      problems: [{ key: 'mandatory' }],
    });
  });

  it('keeps what was known last while the source can’t be read, and “none” is known too', () => {
    const known = found({ mandatory: { recentMeetings: false } });
    expect(resolvePolicy(unreadable, known)).toMatchObject({
      kind: 'managed',
      unread: 'denied',
      mandatory: { recentMeetings: false },
    });
    expect(resolvePolicy(unreadable, { kind: 'absent' })).toEqual({ kind: 'none', unread: 'denied' });
  });

  it('is an error where nothing was ever known', () => {
    expect(resolvePolicy(unreadable, undefined)).toEqual({
      kind: 'unreadable',
      source: 'S',
      reason: 'denied',
    });
  });

  it('forgets what was known once the source says that there is none', () => {
    expect(resolvePolicy({ kind: 'absent' }, found({ mandatory: {} }))).toEqual({
      kind: 'none',
      unread: undefined,
    });
  });

  it('never fails, whatever stands there, and applies nothing that is no good', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const description = describePolicy(resolvePolicy(found(document), undefined));
        expect(policyValuesSchema.safeParse(appliedBy(description)).success).toBe(true);
      }),
    );
  });
});

describe('describePolicy', () => {
  it('says of each setting where its value comes from', () => {
    const description = describePolicy(
      resolvePolicy(
        found({ mandatory: { recentMeetings: false }, recommended: { companyAddress: 'meet.acme.com' } }),
        undefined,
      ),
    );
    expect(Object.keys(description.settings)).toEqual(policyKeys);
    expect(description).toMatchObject({
      state: 'managed',
      source: 'S',
      settings: {
        companyAddress: { value: 'meet.acme.com', from: 'recommended' },
        linkServers: { value: null, from: 'built-in' },
        recentMeetings: { value: false, from: 'mandatory' },
      },
      problems: [],
    });
    expect(exitCodeOf(description)).toBe(0);
  });

  it('has an exit code for a bad value and one for a source that can’t be read', () => {
    const codeOf = (reading: Reading, known?: KnownPolicy) =>
      exitCodeOf(describePolicy(resolvePolicy(reading, known)));
    expect(codeOf({ kind: 'absent' })).toBe(0);
    expect(codeOf(found({ mandatory: { recentMeetings: 'off' } }))).toBe(1);
    expect(codeOf(unreadable)).toBe(2);
    expect(codeOf(unreadable, { kind: 'absent' })).toBe(2);
    expect(codeOf(unreadable, found({}))).toBe(2);
  });

  it('says that what applies is what was known last, and why', () => {
    expect(describePolicy(resolvePolicy(unreadable, found({})))).toMatchObject({
      state: 'managed',
      lastKnown: true,
      unreadable: 'Foyer may not read it',
    });
  });
});
