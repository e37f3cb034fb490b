import { z } from 'zod';
import type { DecodedToken04 } from '../../token04/decode.ts';
import { ask, describe, type Check, type Examination } from '../examination.ts';
import { fail, pass, skipped, type Finding } from '../finding.ts';
import { parseJson } from '../protocol.ts';
import { withToken } from './token.ts';

const day = 86_400;
const year = 365 * day;
/** Seconds that may pass between looking at a clock twice. */
const slack = 5;
const mostSkew = 30;

/** How long a token lives, and what the server takes for now. */
export const lifeChecks: readonly Check[] = [
  {
    name: 'life',
    run: (examination) =>
      examination.protocol.name === 'v1' ? withToken(examination, lifeSaid) : lifeAsked(examination),
  },
  { name: 'clamping', run: clamping },
  { name: 'clock', run: clock },
];

const times = z.object({ issuedAt: z.int(), expiresAt: z.int(), renewAfter: z.int() });

/** v1: the server decides, and says what it decided. */
function lifeSaid(opened: DecodedToken04, { first }: Examination): Finding {
  const said = times.safeParse(parseJson(first.answer.text)).data;
  if (said === undefined) return skipped('the answer does not say when the token ends');
  const life = lifeOf(opened);
  if (said.expiresAt !== opened.expire) return fail('expiresAt is not when the token ends');
  if (Math.abs(said.issuedAt - opened.ctime) > slack) return fail('issuedAt is not when the token was made');
  if (said.renewAfter <= said.issuedAt || said.renewAfter >= said.expiresAt) {
    return fail('renewAfter is not between issuedAt and expiresAt');
  }
  return life > day + slack
    ? fail(`lives ${seconds(life)}, more than a day`)
    : pass(`lives ${seconds(life)}, as it says`);
}

/** The compatible form: the caller asks for a life. */
async function lifeAsked(examination: Examination): Promise<Finding> {
  const { authorization } = examination.session;
  const given: string[] = [];
  for (const wanted of [600, 1200]) {
    const { opened, answer } = await ask(examination, { authorization, life: String(wanted) });
    if (opened === null) return noToken(examination, answer.status === 200 ? '' : describe(answer));
    const life = lifeOf(opened);
    const asMuchAsThereIs = life < wanted && Math.abs(life - (await longest(examination))) <= slack;
    if (Math.abs(life - wanted) > slack && !asMuchAsThereIs) {
      return fail(`asked for ${seconds(wanted)}, given ${seconds(life)}`);
    }
    given.push(`${String(wanted)} → ${String(life)} s`);
  }
  return pass(given.join(', '));
}

/** Where a company gives less than is asked for, everybody who asks for more gets the same. */
async function longest(examination: Examination): Promise<number> {
  const { opened } = await ask(examination, {
    authorization: examination.session.authorization,
    life: String(day),
  });
  return opened === null ? NaN : lifeOf(opened);
}

async function clamping(examination: Examination): Promise<Finding> {
  const { authorization } = examination.session;
  if (examination.first.opened === null) return skipped('there is no token that opens');
  const given: string[] = [];
  for (const wanted of [String(year), '0', '-1', '9'.repeat(14)]) {
    const { opened, answer, token } = await ask(examination, { authorization, life: wanted });
    const asked = wanted === String(year) ? 'a year' : `${wanted} s`;
    if (answer.status >= 500) return fail(`asking for ${asked} was answered ${String(answer.status)}`);
    if (opened !== null) {
      const life = lifeOf(opened);
      if (life > day + slack) return fail(`asked for ${asked}, given ${seconds(life)}: more than a day`);
      if (life < 1) return fail(`asked for ${asked}, given a token that has ended`);
      given.push(`${asked} → ${String(life)} s`);
    } else if (token === null) {
      given.push(`${asked} → ${String(answer.status)}`);
    } else return fail(`asked for ${asked}, given a token that does not open`);
  }
  return pass(given.slice(0, 2).join(', '));
}

/** ZEGO judges a token by its own clock: one that is wrong makes tokens that end early, or never began. */
function clock({ first: { answer, opened, askedAt } }: Examination): Finding {
  const date = Date.parse(answer.headers.get('date') ?? '') / 1000;
  const serverTime = z.object({ serverTime: z.int() }).safeParse(parseJson(answer.text)).data?.serverTime;
  const clocks = [
    { of: 'the Date header', time: date },
    { of: 'the time of issue', time: opened?.ctime ?? NaN },
    { of: 'serverTime', time: serverTime ?? NaN },
  ].filter(({ time }) => !Number.isNaN(time));
  if (clocks.length === 0) return skipped('the answer tells no time');
  const wrong = clocks.find(({ time }) => Math.abs(time - askedAt) > mostSkew);
  if (wrong !== undefined) {
    return fail(
      `${wrong.of} is ${seconds(Math.abs(wrong.time - askedAt))} ${wrong.time > askedAt ? 'ahead of' : 'behind'} this machine`,
    );
  }
  const most = Math.max(...clocks.map(({ time }) => Math.abs(time - askedAt)));
  return pass(`within ${seconds(Math.ceil(most))} of this machine`);
}

function noToken({ first }: Examination, status: string): Finding {
  // Where even the first question got none, that is said there.
  return first.opened === null
    ? skipped('there is no token that opens')
    : fail(`asking for a life got no token ${status}`.trim());
}

function lifeOf({ expire, ctime }: DecodedToken04): number {
  return expire - ctime;
}

function seconds(count: number): string {
  return `${String(Math.round(count))} s`;
}
