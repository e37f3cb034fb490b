import type { Secret } from '../secret.ts';
import { Token04Key } from '../token04/token04-key.ts';
import { accessChecks } from './checks/access.ts';
import { answerChecks, secrecyCheck } from './checks/answers.ts';
import { inputChecks } from './checks/input.ts';
import { lifeChecks } from './checks/life.ts';
import { tokenChecks } from './checks/token.ts';
import { createClient, NoAnswerError } from './client.ts';
import type { Credentials } from './credentials.ts';
import { ask, type Check, type Examination } from './examination.ts';
import { fail, pass, skipped, type Finding } from './finding.ts';
import { protocolCompatible } from './protocol-compatible.ts';
import { protocolV1 } from './protocol-v1.ts';
import { SignInError, type Protocol, type ProtocolName, type Session, type Target } from './protocol.ts';
import { checkTransport } from './transport.ts';

export interface ConformanceOptions {
  readonly url: URL;
  readonly protocol: ProtocolName;
  readonly credentials: Credentials;
  readonly secret: Secret;
  readonly room: string | null;
  readonly appID: number | null;
}

export interface NamedFinding extends Finding {
  readonly name: string;
}

/** In the order in which they run. */
const checks: readonly Check[] = [
  ...tokenChecks,
  ...accessChecks,
  ...lifeChecks,
  ...answerChecks,
  ...inputChecks,
  secrecyCheck,
];

/** Asks a token server everything the protocol promises. @throws Token04Error for a ServerSecret that can't be one. */
export async function runConformance(options: ConformanceOptions): Promise<readonly NamedFinding[]> {
  const { url, credentials, secret, room, appID } = options;
  const key = new Token04Key(secret);
  const transport = { name: 'transport', ...(await checkTransport(url)) };
  if (transport.result === 'fail') return [transport, ...allSkipped('nothing was sent', ['sign-in'])];

  const client = createClient();
  const target = { url, client, credentials, room, appID };
  const protocol = await protocolFor(options.protocol, target, credentials);
  const session = await signIn(protocol);
  if ('result' in session) {
    return [transport, { name: 'sign-in', ...session }, ...allSkipped('nobody is signed in')];
  }
  try {
    const first = await answered(() =>
      ask({ client, protocol, key }, { authorization: session.authorization }),
    );
    if ('result' in first)
      return [transport, { name: 'sign-in', ...first }, ...allSkipped('there was no answer')];
    const found: NamedFinding[] = [transport, { name: 'sign-in', ...pass(options.protocol) }];
    const examination: Examination = { url, client, protocol, session, key, secret, credentials, first };
    for (const check of checks)
      found.push({ name: check.name, ...(await answered(async () => check.run(examination))) });
    return found;
  } finally {
    await answered(() => session.end());
  }
}

function protocolFor(name: ProtocolName, target: Target, credentials: Credentials): Promise<Protocol> {
  if (name === 'v1') return protocolV1(target);
  const own = credentials.userID ?? (credentials.kind === 'password' ? credentials.user : '');
  return protocolCompatible(target, own);
}

async function signIn(protocol: Protocol): Promise<Session | Finding> {
  try {
    return await answered(() => protocol.signIn());
  } catch (error) {
    if (error instanceof SignInError) return fail(error.message);
    throw error;
  }
}

/** No answer is a finding. */
async function answered<T>(work: () => Promise<T>): Promise<T | Finding> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoAnswerError) return fail(error.message);
    throw error;
  }
}

function allSkipped(why: string, more: readonly string[] = []): readonly NamedFinding[] {
  return [...more, ...checks.map(({ name }) => name)].map((name) => ({ name, ...skipped(why) }));
}
