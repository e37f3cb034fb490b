import { describe, expect, it } from 'vitest';
import { keyringLock } from '../../../../main/account/keyring-lock.ts';

type Answers = Readonly<Record<string, readonly (string | Error)[]>>;

/** A desktop with these programs, each with its answers in order; an Error is a program that fails. */
function desktop(answers: Answers) {
  const ran: string[] = [];
  const given = new Map<string, number>();
  const run = (program: string, args: readonly string[]) => {
    ran.push([program, ...args].join(' '));
    const count = given.get(program) ?? 0;
    given.set(program, count + 1);
    const answer = answers[program]?.[count];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { ran, lock: keyringLock(run) };
}

const login = '/org/freedesktop/secrets/collection/login';
const dbusSend = 'method return time=1 sender=:1.2 -> destination=:1.3 serial=4 reply_serial=2\n';

describe('whether the keyring is locked', () => {
  it.each([
    ['gdbus', [`(objectpath '${login}',)`, '(<true>,)'], 'locked'],
    ['gdbus', [`(objectpath '${login}',)`, '(<false>,)'], 'unlocked'],
    ['busctl', [`o "${login}"`, 'b true'], 'locked'],
    ['busctl', [`o "${login}"`, 'b false'], 'unlocked'],
    [
      'dbus-send',
      [`${dbusSend}   object path "${login}"`, `${dbusSend}   variant       boolean true`],
      'locked',
    ],
    [
      'dbus-send',
      [`${dbusSend}   object path "${login}"`, `${dbusSend}   variant       boolean false`],
      'unlocked',
    ],
  ])('is what %s says', async (program, answers, state) => {
    const { ran, lock } = desktop({ [program]: answers });
    expect(await lock).toBe(state);
    expect(ran.at(-1)).toContain(login);
  });

  it('a keyring that is named but not there was never unlocked', async () => {
    const { lock } = desktop({ gdbus: [`(objectpath '${login}',)`, new Error('no such object')] });
    expect(await lock).toBe('locked');
  });

  it.each<[string, Answers]>([
    ['none of the programs is there', {}],
    ['there is no bus', { gdbus: [new Error('no bus')] }],
    ['there is no keyring yet', { gdbus: ["(objectpath '/',)"] }],
    ['the answer makes no sense', { gdbus: [`(objectpath '${login}',)`, 'maybe'] }],
  ])('is not known when %s', async (_case, answers) => {
    expect(await desktop(answers).lock).toBe('unknown');
  });
});
