import { ask, describe, type Check, type Examination } from '../examination.ts';
import { fail, pass, skipped, type Finding } from '../finding.ts';
import { median } from '../median.ts';

const rounds = 15;
const slowMs = 500;

/** Whether anything on the way may keep a token, and how long one takes. */
export const answerChecks: readonly Check[] = [
  {
    name: 'not-cached',
    run({ first: { answer, token } }) {
      if (token === null) return skipped('there is no token');
      const control = answer.headers.get('cache-control');
      if (control === null) return fail('the answer with the token has no Cache-Control: no-store');
      return /(^|[\s,])no-store([\s,]|$)/i.test(control)
        ? pass(`Cache-Control: ${control}`)
        : fail(`the answer with the token has Cache-Control: ${control}, not no-store`);
    },
  },
  {
    name: 'speed',
    async run(examination) {
      if (examination.first.token === null) return skipped('there is no token');
      const { authorization } = examination.session;
      const taken: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const { answer, token } = await ask(examination, { authorization });
        if (token === null)
          return fail(`question ${String(round + 1)} of ${String(rounds)} was answered ${describe(answer)}`);
        taken.push(answer.milliseconds);
      }
      const middle = median(taken);
      const said = `median of ${String(rounds)}: ${middle.toFixed(1)} ms`;
      return middle > slowMs ? fail(`${said}, more than ${String(slowMs)} ms`) : pass(said);
    },
  },
];

/** Looks at every answer there was, so it runs last. */
export const secrecyCheck: Check = { name: 'nothing-leaks', run: nothingLeaks };

function nothingLeaks({ client, secret, credentials, session }: Examination): Finding {
  const password = credentials.kind === 'password' ? credentials.password : credentials.bearer;
  const kept = [
    { what: 'the ServerSecret', texts: spellings(secret.reveal()) },
    { what: 'the password or bearer', texts: spellings(password.reveal()) },
    { what: 'the credential of the request', texts: [session.authorization.replace(/^\w+ /, '')] },
  ];
  for (const { status, headers, text } of client.answers) {
    const all = `${[...headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n${text}`.replaceAll(
      '\\/',
      '/',
    );
    const leak = kept.find(({ texts }) => texts.some((spelling) => all.includes(spelling)));
    if (leak !== undefined) return fail(`an answer with status ${String(status)} shows ${leak.what}`);
    // Nothing but the plaintext of a token has a nonce beside its time of issue.
    if (/\bnonce\b/.test(all) && /\bctime\b/.test(all)) {
      return fail(`an answer with status ${String(status)} shows what is inside a token`);
    }
  }
  return pass(`${String(client.answers.length)} answers looked through`);
}

/** SECURITY: short ones are in every text; they are compared as they stand where they can be told apart. */
function spellings(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const all = [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
  return all.filter((spelling) => spelling.length >= 6);
}
