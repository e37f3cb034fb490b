import { decodeToken04, type DecodedToken04 } from '../token04/decode.ts';
import { Token04DecodeError } from '../token04/token04-error.ts';
import type { Token04Key } from '../token04/token04-key.ts';
import type { Answer, Client } from './client.ts';
import { fail, type Finding } from './finding.ts';
import { findToken } from './find-token.ts';
import type { Credentials } from './credentials.ts';
import type { BadRequest, Order, Protocol, Session } from './protocol.ts';
import type { Secret } from '../secret.ts';

/** All that checks look at. */
export interface Examination {
  readonly url: URL;
  readonly client: Client;
  readonly protocol: Protocol;
  readonly session: Session;
  readonly key: Token04Key;
  readonly secret: Secret;
  readonly credentials: Credentials;
  /** The first thing that was asked: a token for the caller. */
  readonly first: FirstAnswer;
}

export interface FirstAnswer {
  readonly answer: Answer;
  readonly token: string | null;
  readonly opened: DecodedToken04 | null;
  /** Why the token did not open. */
  readonly error: Token04DecodeError | null;
  /** Unix seconds here, in the middle between question and answer. */
  readonly askedAt: number;
}

export interface Check {
  readonly name: string;
  /** A missing answer may be thrown as NoAnswerError: the check has failed then. */
  run(examination: Examination): Finding | Promise<Finding>;
}

export function open(key: Token04Key, token: string): Pick<FirstAnswer, 'opened' | 'error'> {
  try {
    return { opened: decodeToken04(token, key), error: null };
  } catch (error) {
    if (!(error instanceof Token04DecodeError)) throw error;
    return { opened: null, error };
  }
}

/** Asks for a token and opens it, whatever the status says. */
export async function ask(
  { client, protocol, key }: Pick<Examination, 'client' | 'protocol' | 'key'>,
  order: Order,
): Promise<FirstAnswer> {
  const before = Date.now();
  const answer = await client.send(protocol.ask(order));
  const askedAt = (before + Date.now()) / 2000;
  const token = findToken(answer.text);
  return { answer, token, askedAt, ...(token === null ? { opened: null, error: null } : open(key, token)) };
}

/** What is wrong with an answer that should refuse; `null` when nothing is. */
export function notRefused(
  { what }: Pick<BadRequest, 'what'>,
  answer: Answer,
  statuses: (status: number) => boolean = (status) => status >= 400 && status < 500,
): string | null {
  if (findToken(answer.text) !== null) return `${what} was answered with a token`;
  return statuses(answer.status) ? null : `${what} was answered ${describe(answer)}`;
}

export function describe({ status }: Answer): string {
  return status === 429 ? '429: too many requests, wait a minute' : String(status);
}

/** Sends each and wants each refused. */
export async function allRefused(
  { client }: Examination,
  requests: readonly BadRequest[],
  statuses?: (status: number) => boolean,
): Promise<Finding | readonly string[]> {
  const how: string[] = [];
  for (const bad of requests) {
    const answer = await sendBad(client, bad);
    const problem = answer === null ? null : notRefused(bad, answer, statuses);
    if (problem !== null) return fail(problem);
    how.push(answer === null ? 'connection closed' : String(answer.status));
  }
  return how;
}

async function sendBad(client: Client, { request, mayCut = false }: BadRequest): Promise<Answer | null> {
  try {
    return await client.send(request);
  } catch (error) {
    if (mayCut) return null;
    throw error;
  }
}
