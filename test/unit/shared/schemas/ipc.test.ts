import { describe, expect, it } from 'vitest';
import { appErrorSchema, ipcSchemas } from '../../../../shared/schemas/ipc.ts';

describe('the channels', () => {
  it('each belong to a zone', () => {
    for (const channel of Object.keys(ipcSchemas))
      expect(channel).toMatch(/^(signin|shell|meeting|picker|sharing|link|diagnostics):/);
  });

  it('let no meeting window name a room or a user', () => {
    expect(
      ipcSchemas['meeting:room-token'].args.parse([{ fresh: true, roomID: 'other', userID: 'bob' }]),
    ).toEqual([{ fresh: true }]);
    for (const channel of ['meeting:boot', 'meeting:rejoin', 'meeting:go-home'] as const)
      expect(ipcSchemas[channel].args.safeParse(['other-room']).success).toBe(false);
  });

  it('refuse too many, too few and too long arguments', () => {
    const join = ipcSchemas['shell:join'].args;
    expect(join.safeParse(['Monday planning']).success).toBe(true);
    expect(join.safeParse([]).success).toBe(false);
    expect(join.safeParse(['a', 'b']).success).toBe(false);
    expect(join.safeParse(['a'.repeat(4001)]).success).toBe(false);
    expect(join.safeParse([{ toString: 'a' }]).success).toBe(false);
  });

  it('refuse a sign-in with a part missing', () => {
    const { args } = ipcSchemas['signin:sign-in'];
    const whole = { address: 'meet.acme.com', user: 'alice', password: 'pw' };
    expect(args.safeParse([whole]).success).toBe(true);
    for (const key of Object.keys(whole)) {
      const part = Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
      expect(args.safeParse([part]).success).toBe(false);
    }
  });

  it('send home nothing but what the page shows', () => {
    const home = {
      person: { userID: 'alice', name: 'Alice' },
      company: { name: 'Acme', address: 'https://meet.acme.com' },
      recent: [{ id: 'a', title: 'A', lastJoined: 1 }],
      sessionOnly: false,
    };
    const parsed = ipcSchemas['shell:boot'].value.parse({
      ...home,
      deviceKey: 'key',
      person: { ...home.person, deviceKey: 'key' },
      recent: [{ ...home.recent[0], token: '04' }],
    });
    expect(parsed).toEqual(home);
  });

  it('read how a meeting ended, in each of its ways', () => {
    const { args } = ipcSchemas['meeting:report'];
    for (const kind of ['left', 'removed', 'elsewhere', 'expired', 'full', 'network'])
      expect(args.safeParse([{ phase: 'ended', reason: { kind } }]).success).toBe(true);
    expect(args.safeParse([{ phase: 'ended', reason: { kind: 'error', code: 1002001 } }]).success).toBe(true);
    expect(args.safeParse([{ phase: 'ended', reason: { kind: 'error' } }]).success).toBe(false);
    expect(args.safeParse([{ phase: 'ended', reason: { kind: 'error', code: 'text' } }]).success).toBe(false);
    expect(args.safeParse([{ phase: 'ended' }]).success).toBe(false);
    expect(args.safeParse([{ phase: 'flying' }]).success).toBe(false);
  });
});

describe('appErrorSchema', () => {
  it('takes codes of the catalogue only, and no other field', () => {
    expect(appErrorSchema.parse({ code: 'app.internal', support: 'S1', stack: 'at main.js' })).toEqual({
      code: 'app.internal',
      support: 'S1',
    });
    expect(appErrorSchema.safeParse({ code: 'made.up', support: 'S1' }).success).toBe(false);
    expect(appErrorSchema.safeParse({ code: 'app.internal' }).success).toBe(false);
    expect(appErrorSchema.safeParse({ code: 'app.internal', support: 'x'.repeat(65) }).success).toBe(false);
  });
});
