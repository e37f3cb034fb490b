import type { Client, PlainRequest } from './client.ts';
import type { Credentials } from './credentials.ts';

export type ProtocolName = 'v1' | 'compatible';

export interface Target {
  /** What was given as `--url`. */
  readonly url: URL;
  readonly client: Client;
  readonly credentials: Credentials;
  /** `--room`, if given. */
  readonly room: string | null;
  /** `--app-id`, if given. */
  readonly appID: number | null;
}

/** Somebody who is signed in. */
export interface Session {
  readonly authorization: string;
  /** Whose tokens the server should give; `null` where it does not say. */
  readonly userID: string | null;
  /** Ends what signing in began. */
  end(): Promise<void>;
}

/** A wish for a token. */
export interface Order {
  readonly authorization: string | null;
  /** Named in the request; left out: the caller's own, or nobody where the protocol needs no name. */
  readonly userID?: string;
  /** Seconds. */
  readonly life?: string;
}

export interface BadRequest {
  /** As in "a user id of 5000 characters". */
  readonly what: string;
  readonly request: PlainRequest;
  /** Whether closing the connection also counts as a refusal. */
  readonly mayCut?: boolean;
}

export type BadInput = 'missing' | 'empty' | 'too-long' | 'control' | 'malformed' | 'huge' | 'method';

/** How one of the two protocols asks. */
export interface Protocol {
  readonly name: ProtocolName;
  /** The AppID that tokens should be for; `null` where nobody said. */
  readonly appID: number | null;
  /** @throws SignInError */
  signIn(): Promise<Session>;
  ask(order: Order): PlainRequest;
  /** What must be refused because the credential is wrong. */
  wrongCredentials(session: Session): readonly BadRequest[];
  /** What must be refused although the caller is known. */
  badInputs(session: Session): Readonly<Record<BadInput, readonly BadRequest[]>>;
}

/** The credentials were not accepted; the message is one line. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}

/** Unlikely to be anybody. */
export const somebodyElse = 'conformance-somebody-else';

/** One sign in the last third is another: in a JSON Web Token that is in the signature. */
export function spoiled(text: string): string {
  const at = Math.floor(text.length * 0.8);
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}

export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** `text` is JSON, or `null`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
