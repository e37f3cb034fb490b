import { describe, expect, it } from 'vitest';
import { decide } from '../../src/policy/decide.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { openPolicy } from '../../src/policy/policy.ts';
import { guestOf, somebody } from '../support/identities.ts';

/** A Wednesday, 12:00 in UTC. */
const wednesdayNoon = Date.UTC(2026, 10, 25, 12) / 1000;
const at = (roomID: string, now = wednesdayNoon) => ({ roomID, room: null, now });
const created = { createdByCaller: false };

describe('decide without a policy', () => {
  it('lets every account into every room, as what the account says', () => {
    expect(decide(openPolicy, somebody({ role: 'host' }), at('r'))).toEqual({
      allowed: true,
      role: 'host',
      rights: { login: true, publish: true },
      ttl: null,
      mayInvite: true,
      rule: 'default',
    });
    expect(decide(openPolicy, somebody(), at('r'))).toMatchObject({ role: 'participant', mayInvite: false });
  });

  it('makes whoever made a meeting its host', () => {
    const request = { ...at('r'), room: { createdByCaller: true } };
    expect(decide(openPolicy, somebody(), request)).toMatchObject({ role: 'host', mayInvite: true });
  });

  it('lets a guest into the room of the invitation only', () => {
    const guest = guestOf('r');
    expect(decide(openPolicy, guest, at('r'))).toMatchObject({
      role: 'guest',
      mayInvite: false,
      rule: 'invitation',
    });
    expect(decide(openPolicy, guest, at('s'))).toEqual({
      allowed: false,
      code: 'room-not-allowed',
      rule: 'invitation',
    });
  });
});

describe('decide by rules', () => {
  const policy = parsePolicy(
    `rules:
  - { name: chiefs, who: { groups: [board, chiefs] }, rooms: [board-*], role: host, ttl: 900 }
  - { name: press, who: { groups: [press], claims: { country: [DE, AT] } }, rooms: [board-1], role: listener }
  - { name: closed, rooms: [board-*], role: none }
  - name: office hours
    who: { methods: [access-key] }
    rooms: [hall]
    when: { timeZone: Europe/Berlin, days: [mon, wed], from: '13:00', to: '14:00' }
    role: participant
  - { name: assistants, who: { users: [bob, 'key:7'] }, rooms: [hall], role: participant, mayInvite: true }
  - { name: speakers, who: { claims: { staff: true } }, rooms: ['@created'], role: participant }
  - { name: others, rooms: ['@created'], role: listener }
`,
    'p.yaml',
  );

  it('takes the first rule that fits and names its line', () => {
    expect(decide(policy, somebody({ groups: ['x', 'chiefs'] }), at('board-1'))).toEqual({
      allowed: true,
      role: 'host',
      rights: { login: true, publish: true },
      ttl: 900,
      mayInvite: true,
      rule: 'p.yaml:2 chiefs',
    });
    const press = somebody({ groups: ['press', 'chiefs'], claims: { country: 'AT' } });
    expect(decide(policy, press, at('board-1'))).toMatchObject({ role: 'host' });
  });

  it('gives a listener no right to publish', () => {
    const press = somebody({ groups: ['press'], claims: { country: 'AT' } });
    expect(decide(policy, press, at('board-1'))).toMatchObject({
      role: 'listener',
      rights: { login: true, publish: false },
      mayInvite: false,
      rule: 'p.yaml:3 press',
    });
    expect(decide(policy, press, at('board-2'))).toMatchObject({
      code: 'room-not-allowed',
      rule: 'p.yaml:4 closed',
    });
  });

  it('wants everything a rule names, and of a list one entry', () => {
    const asked = (identity: Parameters<typeof somebody>[0]) =>
      decide(policy, somebody(identity), at('board-1')).rule;
    expect(asked({ groups: ['press'] })).toBe('p.yaml:4 closed');
    expect(asked({ claims: { country: 'AT' } })).toBe('p.yaml:4 closed');
    expect(asked({ groups: ['press'], claims: { country: 'FR' } })).toBe('p.yaml:4 closed');
    expect(asked({ groups: ['press'], claims: { country: ['FR', 'DE'] } })).toBe('p.yaml:3 press');
  });

  it('finds people by user id and by subject', () => {
    for (const identity of [somebody({ userID: 'bob' }), somebody({ subject: 'key:7' })]) {
      expect(decide(policy, identity, at('hall'))).toMatchObject({ role: 'participant', mayInvite: true });
    }
    expect(decide(policy, somebody({ userID: 'Bob' }), at('hall')).allowed).toBe(false);
  });

  it('refuses what no rule names', () => {
    expect(decide(policy, somebody({ role: 'host' }), at('weekly'))).toEqual({
      allowed: false,
      code: 'room-not-allowed',
      rule: 'p.yaml no rule fits',
    });
    expect(decide(policy, somebody(), at('board')).allowed).toBe(false);
  });

  it('says when a meeting is only closed at this time', () => {
    const kiosk = somebody({ method: 'access-key', subject: 'key:1' });
    expect(decide(policy, kiosk, at('hall'))).toMatchObject({ allowed: true, rule: 'p.yaml:5 office hours' });
    const shut = { allowed: false, code: 'room-closed-now', rule: 'p.yaml:5 office hours' };
    expect(decide(policy, kiosk, at('hall', wednesdayNoon + 3600))).toEqual(shut);
    expect(decide(policy, kiosk, at('hall', wednesdayNoon + 86_400))).toEqual(shut);
  });

  it('makes the creator host of a minted meeting, where a rule lets them speak', () => {
    const own = { ...at('r'), room: { createdByCaller: true } };
    expect(decide(policy, somebody({ claims: { staff: true } }), own)).toMatchObject({ role: 'host' });
    expect(decide(policy, somebody({ claims: { staff: 'true' } }), own)).toMatchObject({ role: 'listener' });
    expect(decide(policy, somebody(), { ...at('r'), room: created })).toMatchObject({ role: 'listener' });
    expect(decide(policy, somebody(), at('r')).allowed).toBe(false);
  });

  it('does not take what every object has for a claim', () => {
    const odd = parsePolicy(
      `rules: [{ name: a, who: { claims: { constructor: [x] } }, rooms: [r], role: host }]`,
      'p.yaml',
    );
    expect(decide(odd, somebody(), at('r')).allowed).toBe(false);
  });

  describe('for guests', () => {
    const withGuests = (rule: string) =>
      parsePolicy(`rules: [{ name: all, rooms: ['*'], role: host }, ${rule}]`, 'p.yaml');

    it('is enough with an invitation while no rule names them', () => {
      expect(decide(policy, guestOf('board-1'), at('board-1'))).toMatchObject({
        role: 'guest',
        rule: 'invitation',
      });
    });

    it('takes a rule for everybody not for theirs', () => {
      const none = withGuests('{ name: g, who: { methods: [guest] }, rooms: [other], role: guest }');
      expect(decide(none, guestOf('r'), at('r'))).toMatchObject({ allowed: false });
    });

    it.each([
      ['host', 'guest'],
      ['participant', 'guest'],
      ['guest', 'guest'],
      ['listener', 'listener'],
    ])('makes of a rule with %s a %s', (written, role) => {
      const some = withGuests(
        `{ name: g, who: { methods: [guest] }, rooms: [r], role: ${written}, ttl: 70, mayInvite: true }`,
      );
      expect(decide(some, guestOf('r'), at('r'))).toMatchObject({
        role,
        ttl: 70,
        mayInvite: false,
        rule: 'p.yaml:1 g',
      });
    });
  });
});
