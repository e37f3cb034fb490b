import { roomTokenAnswer } from '../../openapi/answers.ts';
import { z } from 'zod';
import type { DecodedToken04 } from '../../token04/decode.ts';
import { describe, type Check, type Examination } from '../examination.ts';
import { fail, pass, skipped, type Finding } from '../finding.ts';
import { parseJson } from '../protocol.ts';

const compatibleAnswer = z.object({ token: z.string() });

/** The answer to the caller's own question, and what is in its token. */
export const tokenChecks: readonly Check[] = [
  { name: 'answer-form', run: answerForm },
  {
    name: 'token-opens',
    run({ first: { token, opened, error } }) {
      if (token === null) return skipped('there is no token');
      // That it says two things about its end is a check of its own.
      if (error !== null && error.code !== 'header-body-disagree') return fail(error.message);
      return pass(
        opened === null
          ? 'Token04, opens with the secret'
          : `Token04 in ${opened.mode.toUpperCase()}, opens with the secret`,
      );
    },
  },
  {
    name: 'header-body-agree',
    run({ first: { opened, error } }) {
      if (error?.code === 'header-body-disagree') return fail(error.message);
      return opened === null
        ? skipped('there is no token that opens')
        : pass(`both end at ${String(opened.expire)}`);
    },
  },
  { name: 'token-user', run: (examination) => withToken(examination, tokenUser) },
  { name: 'token-app', run: (examination) => withToken(examination, tokenApp) },
];

/** For checks of what is in the token. */
export function withToken(
  examination: Examination,
  check: (opened: DecodedToken04, examination: Examination) => Finding,
): Finding {
  const { opened } = examination.first;
  return opened === null ? skipped('there is no token that opens') : check(opened, examination);
}

function answerForm({ protocol, first: { answer, token } }: Examination): Finding {
  if (answer.status !== 200) return fail(`asking for one's own token was answered ${describe(answer)}`);
  const type = answer.headers.get('content-type') ?? 'no content type';
  if (!/^application\/json\b/i.test(type)) return fail(`the answer is ${type}, not application/json`);
  const schema = protocol.name === 'v1' ? roomTokenAnswer : compatibleAnswer;
  const parsed = schema.safeParse(parseJson(answer.text));
  if (!parsed.success) {
    const fields = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'the whole body')));
    return fail(`missing or not valid in the answer: ${[...fields].join(', ')}`);
  }
  if (token === null || parsed.data.token !== token) return fail('what the answer calls token is no Token04');
  return pass(protocol.name === 'v1' ? 'every field of a room token' : '{ token }');
}

function tokenUser({ userID }: DecodedToken04, { session, first, protocol }: Examination): Finding {
  const body = parseJson(first.answer.text);
  const said =
    protocol.name === 'v1' ? z.object({ userID: z.string() }).safeParse(body).data?.userID : undefined;
  const expected = session.userID ?? said;
  if (expected === undefined) return skipped('nobody said who the caller is');
  if (userID !== expected) return fail('the token belongs to another user than the caller');
  if (said !== undefined && said !== userID) return fail('the answer names another user than its token');
  return pass(`belongs to ${userID}`);
}

function tokenApp({ appID }: DecodedToken04, { protocol, first }: Examination): Finding {
  const said = z.object({ appID: z.int() }).safeParse(parseJson(first.answer.text)).data?.appID;
  const expected = protocol.appID ?? said;
  if (expected === undefined) return skipped('give --app-id: this server does not say which app it is for');
  if (appID !== expected) return fail(`the token is for app ${String(appID)}, not ${String(expected)}`);
  if (said !== undefined && said !== appID) return fail('the answer names another app than its token');
  return pass(`for app ${String(appID)}`);
}
