import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { isUserId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ByHand } from '../../shared/schemas/by-hand.ts';
import { Secret } from '../../shared/secret.ts';
import { parseTokenUrl } from '../../shared/token-url.ts';
import { refusesStrangers } from '../company/by-hand.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { CompatibleAccount, Settings } from '../settings/settings.ts';
import { requestCompatibleToken } from '../token/compatible-client.ts';
import type { AccountState } from './account.ts';
import type { Credential } from './credential.ts';

/** What was typed to sign in at a server without discovery. */
export interface TypedByHand {
  readonly tokenUrl: string;
  readonly appID: number;
  /** Empty: the user name. */
  readonly userID: string;
  /** Empty: the ID. */
  readonly userName: string;
  readonly credential:
    | { readonly method: 'password'; readonly user: string; readonly password: Secret }
    | { readonly method: 'access-key'; readonly key: Secret }
    | { readonly method: 'none'; readonly user: string };
}

/** What the company's policy says beside what was typed. */
interface ByPolicy {
  readonly name: string;
  readonly allowOpen: boolean;
}

interface Proven {
  readonly account: CompatibleAccount;
  readonly credential: Credential;
}

/**
 * Finds out whether a compatible server gives this person a token, and refuses it to everyone else. Such a server has no
 * keys of devices to give: what was typed is what is kept, in the keychain.
 */
export async function proveByHand(
  companyFetch: CompanyFetch,
  typed: TypedByHand,
  set?: ByPolicy,
): Promise<Result<Proven>> {
  const { appID } = typed;
  const tokenUrl = parseTokenUrl(typed.tokenUrl, supportCode());
  if (!tokenUrl.ok) return tokenUrl;
  const secret = secretOf(typed.credential);
  if (!secret.ok) return secret;
  const user = userOf(typed.credential);
  const userID = typed.userID.trim() || (set === undefined ? user : beforeAt(user));
  if (!isUserId(userID)) return refuse('signin.id-invalid');
  const open = await isOpen(companyFetch, tokenUrl.value, userID, set?.allowOpen === true);
  if (!open.ok) return open;
  // SECURITY: a server that does not ask for a password gets none, whatever was typed.
  const signIn = open.value ? ({ method: 'none' } as const) : signInOf(typed.credential);
  const key = open.value ? new Secret('') : secret.value;
  const caller = { tokenUrl: tokenUrl.value, appID, userID, signIn };
  const token = await requestCompatibleToken(companyFetch, caller, key, {
    unauthorized: wrongCode(signIn),
    forbidden: 'signin.id-refused',
    garbled: 'meeting.pass-garbled',
  });
  if (!token.ok) return token;
  const { origin, host } = new URL(tokenUrl.value);
  const account: CompatibleAccount = {
    protocol: 'compatible',
    address: origin,
    companyName: set?.name ?? host,
    userName: shownName(typed.userName) || userID,
    ...caller,
  };
  return ok({ account, credential: open.value ? { kind: 'none' } : { kind: 'key', key } });
}

/** Whether a server asks nobody who they are. SECURITY: an error, unless the company's policy allows it. */
export async function isOpen(
  companyFetch: CompanyFetch,
  tokenUrl: string,
  userID: string,
  allowed: boolean,
): Promise<Result<boolean>> {
  const refuses = await refusesStrangers(companyFetch, tokenUrl, userID);
  if (refuses.ok) return ok(false);
  return allowed && refuses.error.code === 'company.open' ? ok(true) : refuses;
}

function wrongCode(signIn: CompatibleAccount['signIn']): ErrorCode {
  switch (signIn.method) {
    case 'password':
      return 'signin.credentials-wrong';
    case 'access-key':
      return 'signin.key-wrong';
    case 'oidc':
    case 'none':
      return 'signin.not-accepted';
  }
}

/** What is an ID in meetings of an e-mail address: where the company is set, people type no ID of their own. */
export function beforeAt(text: string): string {
  return text.split('@')[0] ?? '';
}

function userOf(credential: TypedByHand['credential']): string {
  return credential.method === 'access-key' ? '' : credential.user.trim();
}

/** What is known of a server without discovery at this address: from who has to sign in again, or from last time. */
export function knownByHand(
  address: string,
  state: AccountState,
  last: Settings['byHand'],
): ByHand | undefined {
  if (
    state.kind === 'expired' &&
    state.account.protocol === 'compatible' &&
    state.account.address === address
  ) {
    const { tokenUrl, appID } = state.account;
    return { tokenUrl, appID, ...personByHand(state) };
  }
  return last !== null && new URL(last.tokenUrl).origin === address ? last : undefined;
}

/** Who has to sign in again, to be filled in. With a browser there is nothing to fill in. */
export function personByHand(state: AccountState): Pick<ByHand, 'person'> {
  if (state.kind !== 'expired' || state.account.protocol !== 'compatible') return {};
  const { userID, userName, signIn } = state.account;
  switch (signIn.method) {
    case 'oidc':
      return {};
    case 'none':
      return { person: { method: 'none', user: userID, userID: '', userName } };
    case 'access-key':
      return { person: { method: 'access-key', user: '', userID, userName } };
    case 'password': {
      const { user } = signIn;
      return { person: { method: 'password', user, userID: userID === user ? '' : userID, userName } };
    }
  }
}

function secretOf(credential: TypedByHand['credential']): Result<Secret> {
  switch (credential.method) {
    case 'password':
      if (credential.user.trim() === '') return refuse('signin.user-empty');
      if (credential.password.reveal() === '') return refuse('signin.password-empty');
      // What Basic can't carry can't be right (RFC 7617, 2).
      if (/[:\p{Cc}]/u.test(credential.user) || /\p{Cc}/u.test(credential.password.reveal()))
        return refuse('signin.credentials-wrong');
      return ok(credential.password);
    case 'access-key':
      if (credential.key.reveal() === '') return refuse('signin.key-empty');
      // What can't be in a header can't be a key.
      return /^[\x21-\x7e]+$/.test(credential.key.reveal()) ? ok(credential.key) : refuse('signin.key-wrong');
    case 'none':
      return credential.user.trim() === '' ? refuse('signin.user-empty') : ok(new Secret(''));
  }
}

function signInOf(credential: TypedByHand['credential']): CompatibleAccount['signIn'] {
  return credential.method === 'password'
    ? { method: 'password', user: credential.user.trim() }
    : { method: credential.method };
}

function shownName(typed: string): string {
  return typed.replace(/\p{Cc}+/gu, ' ').trim();
}

function refuse(code: ErrorCode) {
  return err({ code, support: supportCode() });
}
