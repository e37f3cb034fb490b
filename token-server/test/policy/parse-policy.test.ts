import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/policy/decide.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { PolicyError } from '../../src/policy/policy-error.ts';
import { workspace } from '../support/built.ts';
import { guestOf, somebody } from '../support/identities.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf, thrownBy } from '../support/thrown.ts';

function mistakes(text: string): readonly string[] {
  const error = thrownBy(() => parsePolicy(text, 'p.yaml'));
  return error instanceof PolicyError ? error.mistakes : [String(error)];
}

describe('a policy file', () => {
  it('names every mistake with its line', () => {
    expect(
      mistakes(`rules:
  - name: a
    rooms: ['*']
    role: boss
    ttl: '1'
    colour: red
    when: { timeZone: Mars/Base, days: [mon, foo], from: 25:00 }
  - rooms: ["a b"]
    role: host
    who:
      method: [oidc]
      groups: board
      claims: { a: { b: 1 } }
`),
    ).toEqual([
      'p.yaml:4: rules.0.role: must be one of host, participant, listener, guest, none',
      'p.yaml:5: rules.0.ttl: must be a whole number',
      'p.yaml:6: rules.0.colour: there is no such setting',
      'p.yaml:7: rules.0.when.timeZone: must be a time zone such as Europe/Berlin',
      'p.yaml:7: rules.0.when.days.1: must be one of mon, tue, wed, thu, fri, sat, sun',
      'p.yaml:7: rules.0.when.from: must be a time such as 08:30',
      'p.yaml:8: rules.1.name: is missing',
      'p.yaml:8: rules.1.rooms.0: must be a room id, perhaps with *, of A-Z a-z 0-9 _ . and -, or @created',
      'p.yaml:11: rules.1.who.method: there is no such setting',
      'p.yaml:12: rules.1.who.groups: must be a list',
      'p.yaml:13: rules.1.who.claims.a: must be a text, a number, true or false',
    ]);
  });

  it.each([
    ['nothing', '', ['p.yaml:1: must be an object']],
    ['no rules', 'rules: []', ['p.yaml:1: rules: must not be empty']],
    ['a list', '[1]', ['p.yaml:1: must be an object']],
    ['a key twice', 'rules: 1\nrules: 2', ['p.yaml:2: Map keys must be unique']],
    ['a tag', 'rules: !!js/function 1', ['p.yaml:1: Unresolved tag: tag:yaml.org,2002:js/function']],
    // Each would be a rule for everybody, though somebody meant to name few.
    ...[
      ['who: {}', 'who: must name somebody; leave it out for everybody'],
      ['who: { claims: {} }', 'who.claims: must not be empty'],
      ['who: { claims: { __proto__: board } }', 'who.claims: no claim can be called __proto__'],
      ['who: { claims: { a: 1, __proto__: 2 } }', 'who.claims: no claim can be called __proto__'],
      ['who: { groups: [] }', 'who.groups: must not be empty'],
    ].map(([who = '', mistake = '']): [string, string, string[]] => [
      `nobody in ${who}`,
      `rules: [{ name: a, rooms: [a], role: host, ${who} }]`,
      [`p.yaml:1: rules.0.${mistake}`],
    ]),
    [
      'a reference to nothing',
      'rules: *x',
      ['p.yaml:1: it refers to a part that is not there, or to others too often'],
    ],
    [
      'the same name twice',
      'rules:\n  - &a {name: x, rooms: [a], role: host}\n  - *a',
      ['p.yaml:3: rules.1.name: another rule has this name'],
    ],
    [
      'a window of no length',
      `rules:\n  - name: x\n    rooms: [a]\n    role: host\n    when: { timeZone: UTC, from: '09:00', to: '09:00' }`,
      ['p.yaml:5: rules.0.when: from and to must not be the same time'],
    ],
  ])('is refused: %s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  it('is refused when it is broken off', () => {
    expect(mistakes('rules:\n  - name: [')[0]).toMatch(/^p\.yaml:2: /);
  });

  it('is refused when it multiplies itself', () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      const below = level === 0 ? 'x' : `*l${String(level - 1)}`;
      return `l${String(level)}: &l${String(level)} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
    });
    expect(mistakes(levels.join('\n'))).toEqual([
      'p.yaml:1: it refers to a part that is not there, or to others too often',
    ]);
  });

  it('reads no as a word, and times without quotes', () => {
    const policy = parsePolicy(
      `rules:
  - { name: no, who: { claims: { country: no } }, rooms: [r], role: host, when: { timeZone: UTC, from: 00:00, to: 23:59 } }`,
      'p.yaml',
    );
    const request = { roomID: 'r', room: null, now: 43_200 };
    expect(decide(policy, somebody({ claims: { country: 'no' } }), request).allowed).toBe(true);
    expect(decide(policy, somebody({ claims: { country: false } }), request).allowed).toBe(false);
  });

  it('says in a line why it can not be read', async () => {
    const folder = await temporaryFolder();
    const error = await rejectionOf(loadPolicy(join(folder, 'none.yaml')));
    expect(error).toBeInstanceOf(PolicyError);
    expect(String(error)).toMatch(/none\.yaml: no such file$/);
    await writeFile(join(folder, 'big.yaml'), '#'.repeat(1024 * 1024 + 1));
    expect(String(await rejectionOf(loadPolicy(join(folder, 'big.yaml'))))).toMatch(/too large/);
  });
});

describe('example/policy.yaml', () => {
  const now = Date.UTC(2026, 10, 25, 12) / 1000;
  const open = { createdByCaller: false };

  it('decides as it says', async () => {
    const policy = await loadPolicy(join(workspace, 'example/policy.yaml'));
    const asked = (
      identity: Parameters<typeof somebody>[0],
      roomID: string,
      room: typeof open | null = null,
    ) => {
      const decision = decide(policy, somebody(identity), { roomID, room, now });
      return [decision.allowed ? decision.role : decision.code, decision.rule];
    };
    expect(asked({ groups: ['board'] }, 'board-weekly')).toEqual(['host', 'policy.yaml:19 board']);
    const press = { groups: ['communications'], claims: { country: 'DE' } };
    expect(asked(press, 'board')[0]).toBe('listener');
    expect(asked({}, 'board')[0]).toBe('room-not-allowed');
    expect(asked({ method: 'access-key', userID: 'kiosk-lobby' }, 'town-hall')[0]).toBe('listener');
    expect(asked({ method: 'access-key', userID: 'kiosk-2' }, 'town-hall')[0]).toBe('room-not-allowed');
    expect(asked({}, 'weekly')[0]).toBe('participant');
    expect(asked({}, 'amber-otter', open)[1]).toMatch(/ new meetings$/);
    expect(decide(policy, guestOf('r'), { roomID: 'r', room: open, now })).toMatchObject({ role: 'guest' });
    expect(decide(policy, guestOf('r'), { roomID: 'r', room: null, now })).toMatchObject({ allowed: false });
  });
});
