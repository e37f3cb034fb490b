import { allRefused, ask, notRefused, open, type Check, type Examination } from '../examination.ts';
import { fail, pass, type Finding } from '../finding.ts';
import { basic, somebodyElse } from '../protocol.ts';
import { findToken } from '../find-token.ts';

const signInRequired = (status: number) => status === 401 || status === 403;
/** 429 where wrong passwords are counted. */
const credentialRefused = (status: number) => signInRequired(status) || status === 429;

/** Who asks must be known. */
export const accessChecks: readonly Check[] = [
  {
    name: 'authentication-required',
    async run(examination) {
      const nobody = [
        { what: 'a request without a credential', authorization: null },
        { what: 'an empty user name and password', authorization: basic('', '') },
      ];
      const requests = nobody.map(({ what, authorization }) => ({
        what,
        request: examination.protocol.ask({
          authorization,
          userID: examination.session.userID ?? somebodyElse,
        }),
      }));
      const found = await allRefused(examination, requests, signInRequired);
      return 'result' in found ? found : pass(`without a credential: ${found.join(', ')}`);
    },
  },
  {
    name: 'wrong-credential-refused',
    async run(examination) {
      const requests = examination.protocol.wrongCredentials(examination.session);
      const found = await allRefused(examination, requests, credentialRefused);
      return 'result' in found ? found : pass(`with a wrong credential: ${found.join(', ')}`);
    },
  },
  { name: 'user-binding', run: userBinding },
];

async function userBinding(examination: Examination): Promise<Finding> {
  const { client, protocol, session, key } = examination;
  const { authorization } = session;
  const { answer } = await ask(examination, { authorization, userID: somebodyElse });
  const problem = notRefused({ what: "a request in another's name" }, answer);
  if (problem !== null) return fail(problem);
  if (protocol.name === 'v1') return pass(`another's userID: ${String(answer.status)}`);

  // Two names in one address: a server may look at one and make the token for the other.
  const own = protocol.ask({ authorization });
  const other = `userID=${somebodyElse}`;
  for (const url of [`${own.url}&${other}`, own.url.replace('?', `?${other}&`)]) {
    const twice = await client.send({ ...own, url });
    if (twice.status >= 500) return fail(`two userIDs in one request were answered ${String(twice.status)}`);
    const token = findToken(twice.text);
    if (token !== null && open(key, token).opened?.userID === somebodyElse) {
      return fail('of two userIDs in one request, the token is for the one that is not the caller');
    }
  }
  return pass(`another's userID: ${String(answer.status)}`);
}
