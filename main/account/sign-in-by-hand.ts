import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { isUserId } from '../../shared/ids.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ByHand } from '../../shared/schemas/by-hand.ts';
import type { Secret } from '../../shared/secret.ts';
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
    | { readonly method: 'access-key'; readonly key: Secret };
}

interface Proven {
  readonly account: CompatibleAccount;
  readonly credential: Credential;
}

/**
 * Finds out whether a compatible server gives this person a token, and refuses it to everyone else. Such a server has no
 * keys of devices to give: what was typed is what is kept, in the keychain.
 */
export async function proveByHand(companyFetch: CompanyFetch, typed: TypedByHand): Promise<Result<Proven>> {
  const { appID } = typed;
  const tokenUrl = parseTokenUrl(typed.tokenUrl, supportCode());
  if (!tokenUrl.ok) return tokenUrl;
  const secret = secretOf(typed.credential);
  if (!secret.ok) return secret;
  const signIn = signInOf(typed.credential);
  const userID = typed.userID.trim() || (signIn.method === 'password' ? signIn.user : '');
  if (!isUserId(userID)) return refuse('signin.id-invalid');
  const refuses = await refusesStrangers(companyFetch, tokenUrl.value, userID);
  if (!refuses.ok) return refuses;
  const caller = { tokenUrl: tokenUrl.value, appID, userID, signIn };
  const token = await requestCompatibleToken(companyFetch, caller, secret.value, {
    unauthorized: signIn.method === 'password' ? 'signin.credentials-wrong' : 'signin.key-wrong',
    forbidden: 'signin.id-refused',
    garbled: 'meeting.pass-garbled',
  });
  if (!token.ok) return token;
  const { origin, host } = new URL(tokenUrl.value);
  const account: CompatibleAccount = {
    protocol: 'compatible',
    address: origin,
    companyName: host,
    userName: shownName(typed.userName) || userID,
    ...caller,
  };
  return ok({ account, credential: { kind: 'key', key: secret.value } });
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
    const { tokenUrl, appID, userID, userName, signIn } = state.account;
    const user = signIn.method === 'password' ? signIn.user : '';
    return {
      tokenUrl,
      appID,
      person: { method: signIn.method, user, userID: userID === user ? '' : userID, userName },
    };
  }
  return last !== null && new URL(last.tokenUrl).origin === address ? last : undefined;
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
  }
}

function signInOf(credential: TypedByHand['credential']): CompatibleAccount['signIn'] {
  return credential.method === 'password'
    ? { method: 'password', user: credential.user.trim() }
    : { method: 'access-key' };
}

function shownName(typed: string): string {
  return typed.replace(/\p{Cc}+/gu, ' ').trim();
}

function refuse(code: ErrorCode) {
  return err({ code, support: supportCode() });
}
